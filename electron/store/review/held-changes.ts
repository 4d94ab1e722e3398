import type { RecordBase, RecordChange } from '../kernel/work.ts'

/** The changes of a proposal as `proposals.ts` kept them. */
export function readChanges(json: string): readonly RecordChange[] {
  return JSON.parse(json)
}

/** The records that they rest on, each with its version. */
export function readBases(json: string): readonly RecordBase[] {
  return JSON.parse(json)
}
