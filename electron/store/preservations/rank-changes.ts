import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { rankLabels } from '../../../shared/model/preservation.ts'
import type { RankChangeFacts } from '../../../shared/model/preservation-chain.ts'
import { preservationItem, preservationPeriod, rankChange } from '../database/preservation-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { type ItemRow, periodsOf, readItem } from './item.ts'

type RankChangeRow = typeof rankChange.$inferSelect

/** 顺位变化: the item takes its new rank, and a turn to the first one starts its term; all in one command. */
export function changeRank(ledger: Ledger, input: ParsedOf<'preservations.changeRank'>): Saved<'rank-change'> {
  const { facts } = input
  const item = readItem(ledger, facts.itemId)
  const act = { command: 'preservations.changeRank', commandId: input.commandId, caseId: item.caseId, summary: `登记顺位变化：${rankLabels[item.rank]}转为${rankLabels[facts.rank]}` }
  return perform(ledger, act, (work) => {
    refuseWrongChange(ledger, item, facts)
    work.update(preservationItem, item.id, input.itemVersion, { rank: facts.rank, waitingNo: facts.waitingNo })
    const periodId = startTerm(work, item, facts)
    const id = newId<'rank-change'>()
    work.insert(rankChange, id, { ...facts, caseId: item.caseId, fromRank: item.rank, fromWaitingNo: item.waitingNo, periodId })
    work.touchCase(item.caseId)
    return { id, version: 1 }
  })
}

function refuseWrongChange(ledger: Ledger, item: ItemRow, facts: RankChangeFacts): void {
  refuseFutureDays(ledger, { changedOn: facts.changedOn })
  if (item.status !== 'in-force') throw new ApiFailure('invalid-input', { message: '该财产已不在封，顺位不再变化。' })
  if (item.rank === facts.rank && item.waitingNo === facts.waitingNo) throw new ApiFailure('invalid-input', { fields: { 'facts.rank': '顺位与现在相同，没有变化' } })
  if (facts.rank === 'waiting' && periodsOf(ledger, item.id).length > 0) {
    throw new ApiFailure('invalid-input', { fields: { 'facts.rank': '该财产已登记期限，轮候没有运行中的期限。登记有误的，请先作废期限' } })
  }
  const last = lastChange(ledger, item.id)
  if (last !== undefined && facts.changedOn < last.changedOn) throw new ApiFailure('invalid-input', { fields: { 'facts.changedOn': `早于上一次变化 ${last.changedOn}，请核对` } })
}

function startTerm(work: Work, item: ItemRow, facts: RankChangeFacts): Id<'preservation-period'> | null {
  if (facts.endsOn === null || item.rank === 'first') return null
  const id = newId<'preservation-period'>()
  work.insert(preservationPeriod, id, {
    caseId: item.caseId, itemId: item.id, startsOn: facts.changedOn, endsOn: facts.endsOn, source: 'notice', paperNo: facts.paperNo, appliedOn: null, note: '轮候转为首封',
  })
  return id
}

function lastChange(ledger: Ledger, itemId: Id<'preservation-item'>): RankChangeRow | undefined {
  return ledger.db.select().from(rankChange).where(and(eq(rankChange.itemId, itemId), isNull(rankChange.voidedAt))).orderBy(desc(rankChange.id)).get()
}

/** Takes the latest change back: the rank before it stands again, and the term that it started is voided with it. */
export function voidRankChange(ledger: Ledger, input: ParsedOf<'preservations.voidRankChange'>): Saved<'rank-change'> {
  const caseId = caseIdOf(ledger, rankChange, input.id)
  return perform(ledger, { command: 'preservations.voidRankChange', commandId: input.commandId, caseId, summary: '作废顺位变化' }, (work) => {
    const row = ledger.db.select().from(rankChange).where(eq(rankChange.id, input.id)).get()
    if (!row) throw new ApiFailure('not-found')
    if (row.voidedAt === null && lastChange(ledger, row.itemId)?.id !== row.id) {
      throw new ApiFailure('has-dependents', { message: '之后还登记过顺位变化，不能单独作废这一条。请从最近的一条开始作废。' })
    }
    const version = work.void(rankChange, row.id, input.version, input.reason)
    const item = readItem(ledger, row.itemId)
    work.update(preservationItem, item.id, item.version, { rank: row.fromRank, waitingNo: row.fromWaitingNo })
    if (row.periodId !== null) voidTerm(work, row.periodId, input.reason)
    work.touchCase(caseId)
    return { id: row.id, version }
  })
}

/** Voids a term that another record brought, unless somebody did so before. */
export function voidTerm(work: Work, id: Id<'preservation-period'>, reason: string): void {
  const term = work.ledger.db.select().from(preservationPeriod).where(eq(preservationPeriod.id, id)).get()
  if (term !== undefined && term.voidedAt === null) work.void(preservationPeriod, id, term.version, reason)
}
