import { z } from 'zod'
import { idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Stored } from '../model/record.ts'
import { keptDuties, transferFacts, type TransferFacts, transferStates, type TransferState } from '../model/transfer.ts'
import { commandFields, ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** 移交台账: cases that came from the front line, of one household and across all. */

export type CaseTransfer = Stored<'case-transfer', TransferFacts> & {
  readonly receiverName: string
  readonly state: TransferState
  /** Papers of the list that are not among the household's originals yet. */
  readonly unfiled: number
}

const transferFilter = z.strictObject({
  /** Name, pinyin or number of the household, or words of the handing-over unit or its person. */
  search: z.string().max(60),
  states: z.array(z.enum(transferStates)),
  /** Any of these duties stayed with the front line. */
  duties: z.array(z.enum(keptDuties)),
  receiverIds: z.array(idField<'staff'>()).max(500),
  unitIds: z.array(idField<'unit'>()).max(200),
})
export type TransferFilter = z.infer<typeof transferFilter>
export const emptyTransferFilter: TransferFilter = { search: '', states: [], duties: [], receiverIds: [], unitIds: [] }

export type TransferRow = Omit<TransferFacts, 'receiverId'> & {
  readonly id: Id<'case-transfer'>
  readonly caseNo: string
  readonly borrowerName: string
  readonly unitName: string
  readonly receiverName: string
  readonly state: TransferState
}

export const transfers = {
  /** The newest first. */
  ofCase: query(ofCase, output<readonly CaseTransfer[]>()),
  save: command(saveInput<'case-transfer', typeof transferFacts>(transferFacts), output<Saved<'case-transfer'>>()),
  void: command(voidInput<'case-transfer'>(), output<Saved<'case-transfer'>>()),
  /** Puts the papers that came along among the originals of the household, in the hands of the colleague who received them. */
  filePapers: command(z.strictObject({ ...commandFields, id: idField<'case-transfer'>(), version: z.number().int().positive() }), output<{ readonly filed: number }>()),
  /** By the day of the transfer, the newest first. */
  page: query(z.strictObject({ filter: transferFilter, offset: z.number().int().min(0).max(1_000_000), limit: z.number().int().min(1).max(200) }), output<{ readonly rows: readonly TransferRow[] }>()),
  /** How many stand where, whatever states the filter names. */
  counts: query(z.strictObject({ filter: transferFilter }), output<Readonly<Record<TransferState, number>>>()),
  exportList: command(z.strictObject({ filter: transferFilter, fileName: z.string().max(160) }), output<{ readonly rows: number }>(), {
    right: 'export',
    dialog: { type: 'save', title: '导出移交台账', filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }], nameField: 'fileName' },
  }),
}
