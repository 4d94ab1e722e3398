import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { basename, dirname, join, posix } from 'node:path'
import { Zip, ZipPassThrough } from 'fflate'
import { refusalAt, writeKept } from '../exchange/written-file.ts'

/** Where the papers of a run go: files in a folder, or the entries of one zip. */
export interface PaperTarget {
  /** Writes one file, under a free name within its sub-folder. @returns the name that it got */
  put(folder: string | null, name: string, bytes: Uint8Array): string
  /** After it everything is at its place. */
  finish(): void
  /** Takes away what is unfinished; a folder keeps what was written. */
  abandon(): void
}

/** 「文书.docx」, 「文书(2).docx」 …: the first name that is not taken. */
export function freeName(name: string, isTaken: (candidate: string) => boolean): string {
  const { name: stem, ext } = posix.parse(name)
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${stem}(${copy})${ext}`
    if (!isTaken(candidate)) return candidate
  }
}

export function folderTarget(root: string): PaperTarget {
  return {
    put(folder, name, bytes) {
      const place = folder === null ? root : join(root, folder)
      try {
        mkdirSync(place, { recursive: true })
      } catch (error) {
        throw refusalAt(place, error)
      }
      const free = freeName(name, (candidate) => existsSync(join(place, candidate)))
      writeKept(join(place, free), bytes)
      return free
    },
    finish: () => {},
    abandon: () => {},
  }
}

/** Written piece by piece, so that a thousand papers are never held at once; it appears at its place when it is whole. Word files are packed already. */
export function zipTarget(path: string): PaperTarget {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`)
  const handle = opened(path, unfinished)
  const names = new Set<string>()
  let failure: Error | null = null
  const zip = new Zip((error, piece) => {
    if (error) failure = error
    else writeSync(handle, piece)
  })
  const close = () => {
    closeSync(handle)
    rmSync(unfinished, { force: true })
  }
  return {
    put(folder, name, bytes) {
      const inside = (candidate: string) => (folder === null ? candidate : posix.join(folder, candidate))
      const free = freeName(name, (candidate) => names.has(inside(candidate)))
      names.add(inside(free))
      const entry = new ZipPassThrough(inside(free))
      zip.add(entry)
      entry.push(bytes, true)
      if (failure !== null) throw refusalAt(path, failure)
      return free
    },
    finish() {
      zip.end()
      fsyncSync(handle)
      try {
        renameSync(unfinished, path)
      } catch (error) {
        throw refusalAt(path, error)
      } finally {
        close()
      }
    },
    abandon: close,
  }
}

function opened(path: string, unfinished: string): number {
  try {
    return openSync(unfinished, 'wx')
  } catch (error) {
    throw refusalAt(path, error)
  }
}
