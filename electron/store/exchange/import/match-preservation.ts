import { isFen } from '../../../../shared/model/fen.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { AssetKind } from '../../../../shared/model/asset.ts'
import { itemStatusLabels, rankLabels } from '../../../../shared/model/preservation.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { preservationItem, preservationOrder, preservationPeriod } from '../../database/preservation-schema.ts'
import { asset } from '../../database/security-schema.ts'
import { nameKey } from '../../parties/identity.ts'
import { changedFacts, changesAnything } from './changed-facts.ts'
import { preservationColumns } from './litigation-sheets.ts'
import type { PreservationDraft } from './litigation-sheets.ts'
import type { MatchContext, SheetRun } from './match-context.ts'
import { wordOptions } from './row-match.ts'
import type { RowMatch } from './row-match.ts'
import type { KnownRecord, KnownSuit } from './suit-book.ts'

const c = preservationColumns
const itemLabels = { rank: c.waiting.label, status: c.status.label, valueFen: c.value.label, note: '备注' }

const STAGES = wordOptions(['诉前保全', '诉讼保全', '执行查封'])
const MEASURES = wordOptions(['查封', '扣押', '冻结'])
const STATUSES = wordOptions(['在封', '已解封', '已到期', '已处置'])
const ASSET_KINDS = wordOptions(['不动产', '车辆', '股权', '银行存款', '机器设备', '其他'])

function shown(key: string, value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (key === 'valueFen' && isFen(value)) return formatYuan(value)
  const words: Readonly<Record<string, string>> = key === 'rank' ? rankLabels : key === 'status' ? itemStatusLabels : {}
  return words[String(value)] ?? String(value)
}

/** A waiting item has no running term (design.md 4a): what the sheet writes of one is kept as a note. */
function waitingNote(draft: PreservationDraft): string | null {
  if (draft.waiting !== true || draft.endsOn === null) return null
  return `轮候；台账登记期限 ${draft.startsOn ?? '—'} 至 ${draft.endsOn}${draft.renewedTo === null ? '' : `，续封至 ${draft.renewedTo}`}`
}

const WAITING_NOTE = /^轮候；台账登记期限 (\S+) 至 (\d{4}-\d{2}-\d{2})(?:，续封至 (\d{4}-\d{2}-\d{2}))?/

/** The days that such a note keeps, for a sheet that is given back; null where the note says something else. */
export function termInNote(note: string | null): { readonly startsOn: string | null; readonly endsOn: string; readonly renewedTo: string | null } | null {
  const parts = WAITING_NOTE.exec(note ?? '')
  const [, startsOn, endsOn, renewedTo] = parts ?? []
  return startsOn === undefined || endsOn === undefined ? null : { startsOn: startsOn === '—' ? null : startsOn, endsOn, renewedTo: renewedTo ?? null }
}

function itemFacts(draft: PreservationDraft) {
  return { rank: draft.waiting === true ? ('waiting' as const) : ('first' as const), status: draft.status, valueFen: draft.value, note: waitingNote(draft) }
}

interface Term {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly source: 'ledger' | 'renewal'
  readonly note: string | null
}

/** The written term and, where the sheet says so, its renewal; a renewal without a first day goes on from the old end. */
function termsOf(draft: PreservationDraft): readonly Term[] {
  if (draft.waiting === true || draft.startsOn === null || draft.endsOn === null) return []
  const first: Term = { startsOn: draft.startsOn, endsOn: draft.endsOn, source: 'ledger', note: null }
  if (draft.renewedTo === null || draft.renewedTo <= draft.endsOn) return [first]
  return [first, { startsOn: draft.endsOn, endsOn: draft.renewedTo, source: 'renewal', note: '台账未写续封起始日，自原到期日接续' }]
}

/** Compares one preserved property with the record: the order by its ruling, the item by the property's words. */
export function matchPreservation(draft: PreservationDraft, match: RowMatch, run: SheetRun, context: MatchContext): void {
  const { ledgerNo, asset: property } = draft
  if (ledgerNo === null || property === null) return
  const suit = context.suits.find(ledgerNo)
  if (!suit) {
    match.reject('reference-missing', `诉讼编号 ${ledgerNo} 还没有登记，请先导入诉讼台账`, c.ledgerNo)
    return
  }
  const order = context.orders.order(suit, draft.rulingNo)
  const item = order && context.orders.item(order, property.text)
  if (order && item?.columns) matchKnownItem(draft, suit, item, match, run, context)
  else if (item) match.remark('duplicate-row', '同一裁定和财产在本次导入中已出现')
  else planNewItem(draft, suit, order, match, run, context)
}

function matchKnownItem(draft: PreservationDraft, suit: KnownSuit, item: KnownRecord<'preservation-item'>, match: RowMatch, run: SheetRun, context: MatchContext): void {
  const changed = changedFacts(item.columns ?? {}, itemFacts(draft), itemLabels, match, shown)
  const kept = context.orders.periods(item)
  const added = termsOf(draft).filter((term) => !kept.has(`${term.startsOn} ${term.endsOn}`))
  for (const term of added) match.differs(term.source === 'renewal' ? c.renewedTo.label : c.endsOn.label, null, `${term.startsOn} 至 ${term.endsOn}`)
  if (!match.clear) return
  if (changesAnything(changed)) context.plan.change(run.importId, preservationItem, item, changed.before, changed.after)
  for (const term of added) planTerm(term, item.id, suit, draft, run, context)
  if (changesAnything(changed) || added.length > 0) context.plan.touchCase(suit.caseId)
}

function planNewItem(draft: PreservationDraft, suit: KnownSuit, known: KnownRecord<'preservation-order'> | null, match: RowMatch, run: SheetRun, context: MatchContext): void {
  match.brings()
  if (draft.stage === null && !known) match.askFact(c.stage, STAGES)
  if (draft.measure === null) match.askFact(c.measure, MEASURES)
  if (draft.status === null) match.askFact(c.status, STATUSES)
  if (draft.assetKind === null) match.askFact(c.assetKind, ASSET_KINDS)
  const { stage, measure, status, assetKind, asset: property } = draft
  if (!match.clear || measure === null || status === null || assetKind === null || property === null) return
  const { plan, orders } = context
  const order = known ?? (stage === null ? null : planOrder(draft, stage, suit, run, context))
  if (!order) return
  const id = plan.insert<typeof preservationItem, 'preservation-item'>(run.importId, preservationItem, {
    caseId: suit.caseId,
    orderId: order.id,
    assetId: planAsset(draft, assetKind, property, suit, run, context),
    measure,
    ...itemFacts(draft),
    status,
  })
  orders.addItem(order, property.text, id)
  for (const term of termsOf(draft)) planTerm(term, id, suit, draft, run, context)
  plan.touchCase(suit.caseId)
}

function planOrder(draft: PreservationDraft, stage: NonNullable<PreservationDraft['stage']>, suit: KnownSuit, { importId }: SheetRun, { plan, orders }: MatchContext): KnownRecord<'preservation-order'> {
  const id = plan.insert<typeof preservationOrder, 'preservation-order'>(importId, preservationOrder, {
    caseId: suit.caseId,
    proceedingId: suit.id,
    stage,
    rulingNo: draft.rulingNo,
    judge: draft.judge?.slice(0, 50) ?? null,
  })
  return orders.addOrder(suit, draft.rulingNo, id)
}

function planAsset(draft: PreservationDraft, kind: AssetKind, property: NonNullable<PreservationDraft['asset']>, suit: KnownSuit, run: SheetRun, context: MatchContext): Id<'asset'> {
  return context.plan.insert<typeof asset, 'asset'>(run.importId, asset, {
    kind,
    description: property.text,
    ownerId: ownerOf(draft.ownerName, suit, run, context),
    location: kind === 'house' || kind === 'land' ? property.location : null,
    certificateNo: kind === 'vehicle' ? property.text.slice(0, 100) : property.certificateNo,
    area: property.area,
    bankName: kind === 'deposit' ? (/^(\S+?(?:银行|信用社|农商行))/.exec(property.text)?.[1] ?? null) : null,
    share: kind === 'equity' ? (/(\d+(?:\.\d+)?%)/.exec(property.text)?.[1] ?? null) : null,
  })
}

/** 权属人 among the people of the loan that the suit is about; another name is a party of its own. */
function ownerOf(name: string | null, suit: KnownSuit, run: SheetRun, { loans, parties }: MatchContext): Id<'party'> | null {
  if (name === null) return null
  const key = nameKey(name)
  for (const loan of suit.noteNos.flatMap((noteNo) => loans.find(noteNo) ?? [])) {
    const known = [loan.borrower, ...loan.guarantors.map(({ party }) => party)].find((party) => party.nameKey === key)
    if (known) return known.id
  }
  return parties.plan(run.importId, { name, identity: null }).id
}

function planTerm({ startsOn, endsOn, source, note }: Term, itemId: Id<'preservation-item'>, suit: KnownSuit, draft: PreservationDraft, { importId }: SheetRun, { plan }: MatchContext): void {
  const paperNo = source === 'renewal' ? null : draft.rulingNo
  plan.insert<typeof preservationPeriod, 'preservation-period'>(importId, preservationPeriod, { caseId: suit.caseId, itemId, startsOn, endsOn, source, paperNo, note })
}
