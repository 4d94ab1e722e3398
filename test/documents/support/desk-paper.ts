/** What a test has to know of a Word file that no kit makes. */
import { newId } from '../../../electron/store/kernel/new-id.ts'
import { instantField } from '../../../shared/model/fields.ts'

/** What a text of the record becomes: itself, or something hostile. */
export type Say = (words: string) => string

type Range = readonly [fewest: number, most: number]

export interface DeskPaper {
  /** The file under `electron/store/documents` that makes it. */
  readonly source: string
  readonly full: (say: Say) => Promise<Uint8Array>
  /** Almost nothing is known. */
  readonly sparse: () => Promise<Uint8Array>
  /** Fewest and most pages, seen and looked at. */
  readonly pages: { readonly full: Range; readonly sparse: Range }
}

const AT = instantField.parse(Date.UTC(2026, 10, 20, 8))
const BY = newId<'staff'>()

/** Who recorded it: nobody whom a paper names. */
export const RECORDED = { version: 1, createdAt: AT, createdBy: BY, updatedAt: AT, updatedBy: BY, voidedAt: null, voidReason: null }
