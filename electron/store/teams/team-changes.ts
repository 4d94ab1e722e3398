import { asc, eq, inArray } from 'drizzle-orm'
import type { ChangedTeam } from '../../../shared/api/teams.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type TeamChange, teamChange, type TeamMember } from '../../../shared/model/team.ts'
import { caseTeam, caseTeamMember, handover } from '../database/people-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { civilDayOf } from '../kernel/local-day.ts'
import { nameOf } from './handover-log.ts'

type TeamRow = typeof caseTeam.$inferSelect

/** A change of the team with the two teams that it lies between. */
export interface TeamTurn extends TeamChange {
  readonly team: TeamRow
  readonly before: readonly TeamMember[]
  readonly after: readonly TeamMember[]
}

/** Changes of the team of a case, newest first. What a handover changed in the same act stands on the paper of that handover. */
export function teamTurns(ledger: Ledger, caseId: Id<'case'>): TeamTurn[] {
  const rows = ledger.db.select().from(caseTeam).where(eq(caseTeam.caseId, caseId)).orderBy(asc(caseTeam.createdAt), asc(caseTeam.id)).all()
  const members = membersOf(ledger, rows)
  const handed = new Set(ledger.db.select({ at: handover.createdAt }).from(handover).where(eq(handover.caseId, caseId)).all().map(({ at }) => at))
  return rows
    .flatMap((team, index) => {
      const before = members(rows[index - 1])
      const after = members(team)
      const change = teamChange(before, after)
      return change === null || handed.has(team.createdAt) ? [] : [{ ...change, team, before, after }]
    })
    .toReversed()
}

function membersOf({ db }: Ledger, teams: readonly TeamRow[]): (team: TeamRow | undefined) => readonly TeamMember[] {
  const all = db.select().from(caseTeamMember).where(inArray(caseTeamMember.teamId, teams.map(({ id }) => id))).all()
  return (team) => all.filter(({ teamId }) => teamId === team?.id).map(({ staffId, fixed }) => ({ staffId, fixed }))
}

/** The same as the overview shows it. */
export function teamChangesOfCase(ledger: Ledger, caseId: Id<'case'>): ChangedTeam[] {
  return teamTurns(ledger, caseId).map(({ team, from, to }) => ({
    teamId: team.id, changedOn: civilDayOf(team.createdAt), fromNames: namesOf(ledger, from), toNames: namesOf(ledger, to), reason: team.reason,
  }))
}

export function namesOf(ledger: Ledger, ids: readonly Id<'staff'>[]): string[] {
  return ids.map((id) => nameOf(ledger, id) ?? '')
}

/** 褚思（固定）、单雄: a team in one line, the same for the same people. */
export function teamWords(ledger: Ledger, members: readonly TeamMember[]): string {
  const named = members.map(({ staffId, fixed }) => ({ fixed, name: nameOf(ledger, staffId) ?? '' }))
  const inOrder = named.toSorted((a, b) => Number(b.fixed) - Number(a.fixed) || a.name.localeCompare(b.name, 'zh-CN'))
  return inOrder.map(({ name, fixed }) => (fixed ? `${name}（固定）` : name)).join('、')
}
