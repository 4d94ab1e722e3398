import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { LoanDuty, NamedMember, PeopleOfCase, Team } from '../../../shared/api/teams.ts'
import type { Id } from '../../../shared/model/id.ts'
import { replacesEveryone, type TeamFacts } from '../../../shared/model/team.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { caseTeam, caseTeamMember, loanDuty } from '../database/people-schema.ts'
import { loan, staff } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { saveRecord } from '../kernel/save.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { handoversOfCase } from './handover-log.ts'
import { teamChangesOfCase, teamWords } from './team-changes.ts'

export function peopleOfCase(ledger: Ledger, caseId: Id<'case'>): PeopleOfCase {
  return { team: teamOfCase(ledger, caseId), duties: dutiesOf(ledger, caseId), handovers: handoversOfCase(ledger, caseId), teamChanges: teamChangesOfCase(ledger, caseId) }
}

export function teamOfCase({ db }: Ledger, caseId: Id<'case'>): Team | null {
  const team = db.select().from(caseTeam).where(and(eq(caseTeam.caseId, caseId), isNull(caseTeam.voidedAt))).get()
  if (!team) return null
  const members: NamedMember[] = db
    .select({ staffId: caseTeamMember.staffId, fixed: caseTeamMember.fixed, name: staff.name })
    .from(caseTeamMember)
    .innerJoin(staff, eq(staff.id, caseTeamMember.staffId))
    .where(eq(caseTeamMember.teamId, team.id))
    .all()
  return { id: team.id, version: team.version, members: members.toSorted((a, b) => Number(b.fixed) - Number(a.fixed)) }
}

function dutiesOf({ db }: Ledger, caseId: Id<'case'>): LoanDuty[] {
  const names = new Map(db.select({ id: staff.id, name: staff.name }).from(staff).all().map(({ id, name }) => [id, name]))
  const nameOf = (id: Id<'staff'> | null | undefined) => (id ? (names.get(id) ?? null) : null)
  return db
    .select({ loanId: loan.id, noteNo: loan.noteNo, duty: loanDuty })
    .from(loan)
    .leftJoin(loanDuty, and(eq(loanDuty.loanId, loan.id), isNull(loanDuty.voidedAt)))
    .where(and(eq(loan.caseId, caseId), isNull(loan.voidedAt)))
    .orderBy(loan.drawdownOn, loan.noteNo)
    .all()
    .map(({ loanId, noteNo, duty }) => ({
      loanId,
      noteNo,
      id: duty?.id ?? null,
      version: duty?.version ?? null,
      lenderId: duty?.lenderId ?? null,
      lenderName: nameOf(duty?.lenderId),
      collectorId: duty?.collectorId ?? null,
      collectorName: nameOf(duty?.collectorId),
    }))
}

/** Sets the team of a case. @throws ApiFailure invalid-input when nobody stays and no reason is given; stale-version */
export function saveTeam(ledger: Ledger, input: ParsedOf<'teams.save'>): Saved<'team'> {
  const { caseId, members, reason } = input.facts
  return perform(ledger, { command: 'teams.save', commandId: input.commandId, caseId, summary: `设定办案小组（${members.length} 人）` }, (work) => {
    const standing = teamOfCase(ledger, caseId)
    if (standing !== null && standing.id !== input.id) throw new ApiFailure('stale-version')
    const before = standing?.members ?? []
    if (reason === null && replacesEveryone(before.map(({ staffId }) => staffId), members.map(({ staffId }) => staffId))) {
      throw new ApiFailure('invalid-input', { fields: { 'facts.reason': '这样会一次换掉全部成员，没有人熟悉这一户。请保留一人，或写明原因，由双方在交接单上签字' } })
    }
    return replaceTeam(work, caseId, standing === null ? null : { ...standing, version: input.version ?? 0 }, input.facts)
  })
}

/** A team is replaced as a whole, the old one voided: a form that was opened on the old one is then told so. @throws ApiFailure stale-version */
export function replaceTeam(work: Work, caseId: Id<'case'>, standing: Team | null, { members, reason, papers, openPoints }: Omit<TeamFacts, 'caseId'>): Saved<'team'> {
  if (standing !== null) work.void(caseTeam, standing.id, standing.version, reason ?? '成员变动')
  const id = newId<'team'>()
  const version = work.insert(caseTeam, id, { caseId, reason, papers, openPoints })
  const insert = work.ledger.raw.prepare('INSERT INTO case_team_member (team_id, staff_id, fixed) VALUES (?, ?, ?)')
  for (const { staffId, fixed } of members) insert.run(idToBytes(id), idToBytes(staffId), fixed ? 1 : 0)
  work.note('case_team', id, standing && { members: teamWords(work.ledger, standing.members) }, { members: teamWords(work.ledger, members) })
  return { id, version }
}

export function saveDuty(ledger: Ledger, input: ParsedOf<'teams.saveDuty'>): Saved<'loan-duty'> {
  const caseId = caseIdOf(ledger, loan, input.facts.loanId)
  const act = { command: 'teams.saveDuty', commandId: input.commandId, caseId, summary: '设定借据的责任人' }
  return perform(ledger, act, (work) => saveRecord(work, loanDuty, input, { ...input.facts, caseId }))
}
