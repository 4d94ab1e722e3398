import { isFen } from '../../../../shared/model/fen.ts'
import { acquisitionWayLabels, foreclosedAssetLabels, foreclosedKindLabels, foreclosedUseLabels, titleMoveLabels } from '../../../../shared/model/foreclosed-asset.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { foreclosedAsset } from '../../database/foreclosed-schema.ts'
import { nameKey } from '../../parties/identity.ts'
import { changedFacts, changesAnything } from './changed-facts.ts'
import type { KnownForeclosed } from './foreclosed-book.ts'
import { foreclosedColumns, type ForeclosedDraft } from './foreclosed-sheet.ts'
import type { MatchContext, SheetRun } from './match-context.ts'
import { type RowMatch, wordOptions } from './row-match.ts'

type Values = Partial<Omit<typeof foreclosedAsset.$inferInsert, 'id'>>

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = { kind: foreclosedKindLabels, way: acquisitionWayLabels, use: foreclosedUseLabels, titleMoved: titleMoveLabels }

function shown(key: string, value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (key.endsWith('Fen') && isFen(value)) return formatYuan(value)
  return words[key]?.[String(value)] ?? String(value)
}

function statedFacts(draft: ForeclosedDraft): Values {
  return {
    ...(draft.name === null ? {} : { name: draft.name }),
    ...(draft.kind === null ? {} : { kind: draft.kind }),
    ...(draft.way === null ? {} : { way: draft.way }),
    ...(draft.use === null ? {} : { use: draft.use }),
    acquiredOn: draft.acquiredOn,
    paperNo: draft.paperNo,
    location: draft.location,
    area: draft.area,
    titleMoved: draft.titleMoved,
    bookFen: draft.book,
    estimateFen: draft.estimate,
    keeperName: draft.keeperName,
  }
}

/** Compares one row of a register of foreclosed assets with the record, by its number, else by household, name and day. */
export function matchForeclosed(draft: ForeclosedDraft, match: RowMatch, run: SheetRun, context: MatchContext): void {
  const household = householdOf(draft, match, context)
  const known = draft.code === null ? knownByContent(draft, household, context) : context.foreclosed.byCode(draft.code)
  if (known === null) matchNew(draft, household, match, run, context)
  else if (context.sees(known.caseId)) matchKnown(draft, known, household, match, run, context)
  else match.reject('out-of-scope', `流水号 ${draft.code ?? ''} 已由其他机构登记，不在您的查看范围内，不对照也不导入`, foreclosedColumns.code)
}

function knownByContent({ name, acquiredOn }: ForeclosedDraft, household: Id<'case'> | null, { foreclosed }: MatchContext): KnownForeclosed | null {
  return household === null || name === null || acquiredOn === null ? null : foreclosed.byContent(household, name, acquiredOn)
}

/** The household that the thing was taken from: by its number, else the only one of that name that the person sees; null = it is not in the ledger yet. */
function householdOf({ debtorName, caseNo }: ForeclosedDraft, match: RowMatch, { foreclosed, sees }: MatchContext): Id<'case'> | null {
  if (caseNo !== null) {
    const named = foreclosed.caseByNo(caseNo)
    if (named !== null && sees(named)) return named
    match.reject('reference-missing', `没有户编号为 ${caseNo} 的户，请核对`, foreclosedColumns.caseNo)
    return null
  }
  if (debtorName === null) return null
  const namesakes = foreclosed.casesOfBorrower(nameKey(debtorName)).filter(sees)
  if (namesakes.length > 1) match.reject('key-conflict', `台账中有 ${namesakes.length} 户“${debtorName}”，不能判断属于哪一户。请在表中加“户编号”一列后重新导入`, foreclosedColumns.debtorName)
  return namesakes.length === 1 ? (namesakes[0] ?? null) : null
}

function matchKnown(draft: ForeclosedDraft, known: KnownForeclosed, household: Id<'case'> | null, match: RowMatch, { importId }: SheetRun, { plan }: MatchContext): void {
  if (known.columns === null) return
  if (household !== null && household !== known.caseId) match.ask('party-conflict', `流水号 ${draft.code ?? ''} 已登记在另一户名下。接受即只更新其他内容，所属的户不变`, foreclosedColumns.debtorName)
  const changed = changedFacts(known.columns, statedFacts(draft), foreclosedAssetLabels, match, shown)
  const booked = known.columns['entry_id'] !== null && 'acquiredOn' in changed.after
  if (booked) match.reject('dates-reversed', '该抵债资产已计入还款分录，取得日期不能由导入更改。请在抵债资产页作废后重新登记', foreclosedColumns.acquiredOn)
  if (!match.clear || !changesAnything(changed)) return
  plan.change(importId, foreclosedAsset, known, changed.before, changed.after)
  plan.touchCase(known.caseId)
}

function matchNew(draft: ForeclosedDraft, household: Id<'case'> | null, match: RowMatch, { importId }: SheetRun, context: MatchContext): void {
  match.brings()
  if (draft.kind === null && !match.rejected) match.askFact(foreclosedColumns.kind, wordOptions(Object.values(foreclosedKindLabels)))
  const { name, debtorName, kind, way, acquiredOn, book } = draft
  if (household === null && debtorName !== null && !match.rejected) match.remark('reference-missing', `台账中没有“${debtorName}”这一户，将新建没有借据的户`, foreclosedColumns.debtorName)
  if (!match.clear || name === null || debtorName === null || kind === null || way === null || acquiredOn === null || book === null) return
  const caseId = household ?? newHousehold(draft, debtorName, importId, context)
  const id = context.plan.insert<typeof foreclosedAsset, 'foreclosed'>(importId, foreclosedAsset, {
    caseId, code: draft.code, name, kind, way, acquiredOn, bookFen: book, paperNo: draft.paperNo, location: draft.location, area: draft.area, titleMoved: draft.titleMoved,
    estimateFen: draft.estimate, use: draft.use ?? 'unknown', keeperName: draft.keeperName, ownerName: debtorName.slice(0, 100),
  })
  context.foreclosed.addPlanned([...(draft.code === null ? [] : [draft.code]), [caseId, name, acquiredOn].join(' ')], { id, caseId })
  context.plan.touchCase(caseId)
}

/** Rows of one name without a number are one household, as far as one sheet goes. */
function newHousehold({ unitName }: ForeclosedDraft, name: string, importId: Id<'import'>, { parties, organisation, foreclosed }: MatchContext): Id<'case'> {
  const unitId = organisation.unit(importId, unitName)
  const key = `${unitId} ${nameKey(name)}`
  const borrower = foreclosed.plannedBorrowers.get(key) ?? parties.plan(importId, { name, identity: null })
  foreclosed.plannedBorrowers.set(key, borrower)
  return organisation.caseFor(importId, borrower, unitId, null)
}
