import { z } from 'zod'
import { archiveItemFacts, type ArchiveItemFacts, archiveKeepings, type ArchiveKeeping, archiveKinds, type ArchiveKind, archiveLendingFacts, type ArchiveLendingFacts } from '../model/archive.ts'
import { HANDED_AT_ONCE } from '../model/case-list.ts'
import { idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { Stored } from '../model/record.ts'
import { archiveStandings, type ArchiveStanding } from '../rules/archive-standing.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** 档案: the index of a household's paper originals, who has which, and the register of all of them. */

export type ArchiveLending = Stored<'archive-lending', ArchiveLendingFacts> & {
  readonly itemName: string
  /** Who has or had it, colleague or not. */
  readonly borrower: string
  readonly receivedByName: string | null
  readonly overdue: boolean
}

export type ArchiveItem = Stored<'archive-item', ArchiveItemFacts> & {
  readonly standing: ArchiveStanding
  /** 档案室 3-2-18: the place with its number, or the colleague who keeps it. */
  readonly keptAt: string
  readonly fileName: string | null
  readonly evidenceName: string | null
  readonly subjectName: string | null
  /** The borrowing that runs. */
  readonly out: ArchiveLending | null
}

export interface ArchiveOfCase {
  /** In the order in which they were entered. */
  readonly items: readonly ArchiveItem[]
  /** Newest first. */
  readonly lendings: readonly ArchiveLending[]
}

const archiveFilter = z.strictObject({
  /** Name, pinyin or number of the household, or words of the paper's name, number or place. */
  search: z.string().max(60),
  standings: z.array(z.enum(archiveStandings)),
  kinds: z.array(z.enum(archiveKinds)),
  keepings: z.array(z.enum(archiveKeepings)),
  unitIds: z.array(idField<'unit'>()).max(200),
  /** Colleagues in whose hands it is, as keeper or borrower. */
  holderIds: z.array(idField<'staff'>()).max(500),
})
export type ArchiveFilter = z.infer<typeof archiveFilter>
export const emptyArchiveFilter: ArchiveFilter = { search: '', standings: [], kinds: [], keepings: [], unitIds: [], holderIds: [] }

export interface ArchiveRow {
  readonly id: Id<'archive-item'>
  readonly caseId: Id<'case'>
  readonly caseNo: string
  readonly borrowerName: string
  readonly unitName: string
  readonly kind: ArchiveKind
  readonly name: string
  readonly paperNo: string | null
  readonly form: ArchiveItemFacts['form']
  readonly copies: number
  readonly pages: number | null
  readonly keeping: ArchiveKeeping
  readonly keptAt: string
  readonly releasedOn: IsoDate | null
  readonly releasedTo: string | null
  readonly standing: ArchiveStanding
  readonly out: { readonly holder: string; readonly purpose: string; readonly lentOn: IsoDate; readonly dueOn: IsoDate; readonly signed: boolean } | null
}

const filterInput = z.strictObject({ filter: archiveFilter })

export const archive = {
  ofCase: query(ofCase, output<ArchiveOfCase>()),
  saveItem: command(saveInput<'archive-item', typeof archiveItemFacts>(archiveItemFacts), output<Saved<'archive-item'>>()),
  voidItem: command(voidInput<'archive-item'>(), output<Saved<'archive-item'>>()),
  saveLending: command(saveInput<'archive-lending', typeof archiveLendingFacts>(archiveLendingFacts), output<Saved<'archive-lending'>>()),
  voidLending: command(voidInput<'archive-lending'>(), output<Saved<'archive-lending'>>()),
  /** Originals in the hands of those who manage these cases: they go over with a handover. */
  inHands: query(z.strictObject({ caseIds: z.array(idField<'case'>()).min(1).max(HANDED_AT_ONCE) }), output<{ readonly originals: number }>()),
  /** Those out by their due day, all others newest first. */
  page: query(z.strictObject({ filter: archiveFilter, offset: z.number().int().min(0).max(1_000_000), limit: z.number().int().min(1).max(200) }), output<{ readonly rows: readonly ArchiveRow[] }>()),
  /** How many stand where, whatever standings the filter names. */
  counts: query(filterInput, output<Readonly<Record<ArchiveStanding, number>>>()),
  exportList: command(z.strictObject({ filter: archiveFilter, fileName: z.string().max(160) }), output<{ readonly rows: number }>(), {
    right: 'export',
    dialog: { type: 'save', title: '导出档案登记簿', filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }], nameField: 'fileName' },
  }),
  /** 档案目录 of one household with its 借阅登记, to print. */
  exportIndex: command(z.strictObject({ caseId: idField<'case'>(), fileName: z.string().max(160) }), output<{ readonly saved: true }>(), {
    right: 'export',
    dialog: { type: 'save', title: '保存档案目录', filters: [{ name: 'Word 文档', extensions: ['docx'] }], nameField: 'fileName' },
  }),
}
