import { createHash } from 'node:crypto'

/** The hash by which a paper, its snapshot and a template are told apart, in hex. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}
