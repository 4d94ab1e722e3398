import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Instant } from '../../../shared/model/iso-date.ts'
import type { LawDataKind } from '../../../shared/model/law-data.ts'
import { decodeCsv } from '../exchange/import/csv-reader.ts'
import { refusalOfChosen } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'

/** A notice or a series of rates is a few kilobytes; anything much larger is another file. */
const LARGEST_BYTES = 1024 * 1024

export interface OpenedFile {
  readonly name: string
  readonly text: string
  readonly hash: string
}

/** Reads a chosen file as text, UTF-8 or as Chinese Excel saves it. @throws ApiFailure import-too-large, import-unreadable, chosen-* */
export function openFile(path: string): OpenedFile {
  const bytes = smallFile(path)
  return { name: basename(path), text: textOf(bytes), hash: createHash('sha256').update(bytes).digest('hex') }
}

function smallFile(path: string): Buffer {
  try {
    if (statSync(path).size > LARGEST_BYTES) throw new ApiFailure('import-too-large', { message: '文件超过 1 MB，不像法规、放假安排或 LPR 数据。请核对所选文件。' })
    return readFileSync(path)
  } catch (error) {
    throw refusalOfChosen(error)
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return decodeCsv(bytes)
  } catch (error) {
    if (error instanceof ApiFailure) throw new ApiFailure('import-unreadable', { message: '文件无法读取，可能已损坏，或者不是文本文件。请核对所选文件。' })
    throw error
  }
}

/** A file that was read and shown, and waits for its reason. */
export interface Draft {
  readonly id: Id<'law-draft'>
  readonly kind: LawDataKind
  readonly file: OpenedFile
  readonly contentJson: string
  /** The trusted ledger that signed it; null for a file that needs a second person. */
  readonly signedBy: string | null
  /** When it was signed, by whomever. */
  readonly signedAt: Instant | null
}

/** One draft a ledger: a file that is opened after it takes its place, and locking forgets it. */
const drafts = new WeakMap<object, Draft>()

export function keepDraft({ raw }: Ledger, draft: Omit<Draft, 'id'>): Id<'law-draft'> {
  const id = newId<'law-draft'>()
  drafts.set(raw, { ...draft, id })
  return id
}

/** @throws ApiFailure import-gone when another file was opened since, or the program was started again */
export function draftOf({ raw }: Ledger, id: Id<'law-draft'>, kind: LawDataKind): Draft {
  const draft = drafts.get(raw)
  if (draft?.id !== id || draft.kind !== kind) throw new ApiFailure('import-gone', { message: '所选文件已不在等待导入，请重新选择文件。' })
  return draft
}
