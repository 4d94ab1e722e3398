import { and, eq, isNull } from 'drizzle-orm'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { HandoverFacts } from '../../../shared/model/team.ts'
import { handedOriginals, passOriginals } from '../archive/handed.ts'
import { readCase } from '../cases/cases.ts'
import { handover, loanDuty } from '../database/people-schema.ts'
import { caseFile } from '../database/schema.ts'
import { type HandoverPaper, handoverPaper } from '../documents/handover-paper.ts'
import { writeExport } from '../exchange/written-file.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { seesCase } from '../kernel/scope.ts'
import { requireColleague, type StaffRow } from '../organisation/colleague.ts'
import { organisationName } from '../vault/people.ts'
import { handedCase } from './handed-case.ts'
import { nameOf } from './handover-log.ts'
import { replaceTeam, teamOfCase } from './teams.ts'

/** Hands cases over in one act. @throws ApiFailure invalid-input when the colleague could not see a case, keeps it already, or the day lies ahead */
export function handOver(ledger: Ledger, { commandId, facts }: ParsedOf<'teams.handOver'>): { readonly actId: Id<'handover-act'>; readonly cases: number } {
  const to = requireColleague(ledger, facts.toId)
  const [first] = facts.caseIds
  const caseId = facts.caseIds.length === 1 && first !== undefined ? first : null
  const act = { command: 'teams.handOver', commandId, caseId, summary: `移交 ${facts.caseIds.length} 户给${to.name}（${facts.reason}）` }
  return perform(ledger, act, (work) => {
    if (facts.handedOn > ledger.clock.today()) throw new ApiFailure('invalid-input', { fields: { 'facts.handedOn': '移交日期在今天之后，请在移交当天登记' } })
    const actId = newId<'handover-act'>()
    for (const each of new Set(facts.caseIds)) handOverCase(work, each, actId, to, facts)
    return { actId, cases: new Set(facts.caseIds).size }
  })
}

function handOverCase(work: Work, caseId: Id<'case'>, actId: Id<'handover-act'>, to: StaffRow, facts: HandoverFacts): void {
  const { ledger } = work
  const file = readCase(ledger, caseId)
  if (!seesCase(ledger, to, caseId)) throw new ApiFailure('invalid-input', { fields: { 'facts.toId': `${to.name}看不到其中由其他机构管理的户，请先把户转到他的机构` } })
  if (file.managerId === to.id) throw new ApiFailure('invalid-input', { fields: { 'facts.toId': `其中有的户本来就由${to.name}管理` } })
  const { handedOn, papers, openPoints, reason } = facts
  const handoverId = newId<'handover'>()
  work.insert(handover, handoverId, { caseId, actId, fromId: file.managerId, toId: to.id, handedOn, papers, openPoints, reason })
  work.update(caseFile, caseId, file.version, { managerId: to.id })
  if (file.managerId !== null) {
    followInTeamAndDuties(work, caseId, file.managerId, to)
    passOriginals(work, { caseId, handoverId, from: { id: file.managerId, name: nameOf(ledger, file.managerId) ?? '' }, to, handedOn })
  }
  work.touchCase(caseId)
}

/** Where the one who leaves stood, the other stands: in the team (unless he is in it already) and as 清收责任人. 放款责任 stays with whom it lay. */
function followInTeamAndDuties(work: Work, caseId: Id<'case'>, from: Id<'staff'>, to: StaffRow): void {
  const { db } = work.ledger
  const team = teamOfCase(work.ledger, caseId)
  const ids = team?.members.map(({ staffId }) => staffId) ?? []
  if (team !== null && ids.includes(from) && !ids.includes(to.id)) {
    const members = team.members.map(({ staffId, fixed }) => ({ staffId: staffId === from ? to.id : staffId, fixed }))
    replaceTeam(work, caseId, team, { members, reason: `移交给${to.name}`, papers: null, openPoints: null })
  }
  const duties = db.select().from(loanDuty).where(and(eq(loanDuty.caseId, caseId), eq(loanDuty.collectorId, from), isNull(loanDuty.voidedAt))).all()
  for (const duty of duties) work.update(loanDuty, duty.id, duty.version, { collectorId: to.id })
}

/** 交接单 of one act where the person says. @throws ApiFailure not-found, forbidden when it names cases that he does not see, cancelled, export-* */
export async function exportHandover(ledger: Ledger, paths: readonly string[], { actId }: ParsedOf<'teams.exportHandover'>): Promise<{ readonly saved: true }> {
  const rows = ledger.db.select().from(handover).where(and(eq(handover.actId, actId), isNull(handover.voidedAt))).all()
  const [first] = rows
  if (first === undefined) throw new ApiFailure('not-found')
  if (!rows.every(({ caseId }) => seesCase(ledger, ledger.person, caseId))) throw new ApiFailure('forbidden', { message: '这张交接单里有不在您查看范围内的户。' })
  const froms = new Set(rows.map(({ fromId }) => nameOf(ledger, fromId) ?? '未登记管户人'))
  const paper: HandoverPaper = {
    organisation: organisationName(ledger),
    fromName: [...froms].join('、'),
    toName: nameOf(ledger, first.toId) ?? '',
    handedOn: first.handedOn,
    reason: first.reason,
    team: null,
    papers: first.papers,
    openPoints: first.openPoints,
    cases: rows.map(({ id, caseId }) => handedCase(ledger, caseId, { on: first.handedOn, originals: handedOriginals(ledger, id) })),
  }
  writeExport(chosenPath(paths), await handoverPaper(paper))
  return { saved: true }
}
