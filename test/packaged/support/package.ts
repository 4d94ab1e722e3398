import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { currentRuntime, projectRoot } from '../../e2e/support/runtime.ts'

/** What `npm run dist` left for this machine. */
export interface PackedApp {
  readonly folder: string
  readonly executable: string
  readonly archive: string
}

export function packedApp(): PackedApp {
  const folder = join(projectRoot, 'dist', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked')
  const name = currentRuntime().kind === 'fallback' ? 'baoquan-test-runtime' : 'baoquan'
  return { folder, executable: join(folder, name), archive: join(folder, 'resources', 'app.asar') }
}

interface ArchiveFolder {
  readonly files: Readonly<Record<string, ArchiveFolder | { readonly size: number }>>
}

const archiveFolder: z.ZodType<ArchiveFolder> = z.object({
  files: z.record(z.string(), z.union([z.lazy(() => archiveFolder), z.object({ size: z.number() })])),
})

/** The files of an asar archive, unpacked ones included. Its header is JSON behind four lengths of 32 bits. */
export function filesOfArchive(archive: string): string[] {
  const file = openSync(archive, 'r')
  try {
    const lengths = Buffer.alloc(16)
    readSync(file, lengths, 0, 16, 0)
    const header = Buffer.alloc(lengths.readUInt32LE(12))
    readSync(file, header, 0, header.length, 16)
    return filesBelow(archiveFolder.parse(JSON.parse(header.toString('utf8'))), '')
  } finally {
    closeSync(file)
  }
}

function filesBelow(folder: ArchiveFolder, path: string): string[] {
  return Object.entries(folder.files).flatMap(([name, entry]) => ('files' in entry ? filesBelow(entry, `${path}${name}/`) : [`${path}${name}`]))
}

/** One text file of the archive's unpacked or built original; the archive holds the same bytes. */
export function builtText(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8')
}
