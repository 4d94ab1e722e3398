import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { originalsInHandsOf } from '../archive/handed.ts'
import { type HandoverPaper, handoverPaper } from '../documents/handover-paper.ts'
import { writeExport } from '../exchange/written-file.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { civilDayOf } from '../kernel/local-day.ts'
import { organisationName } from '../vault/people.ts'
import { handedCase } from './handed-case.ts'
import { namesOf, teamTurns, teamWords } from './team-changes.ts'

/** 交接单 of one change of the team where the person says. @throws ApiFailure not-found for a team that no change made, cancelled, export-* */
export async function exportTeamChange(ledger: Ledger, paths: readonly string[], { caseId, teamId }: ParsedOf<'teams.exportTeamChange'>): Promise<{ readonly saved: true }> {
  const turn = teamTurns(ledger, caseId).find(({ team }) => team.id === teamId)
  if (turn === undefined) throw new ApiFailure('not-found')
  const { team, from, to, before, after } = turn
  const on = civilDayOf(team.createdAt)
  const originals = from.flatMap((staffId) => originalsInHandsOf(ledger, caseId, staffId))
  const paper: HandoverPaper = {
    organisation: organisationName(ledger),
    fromName: namesOf(ledger, from).join('、'),
    toName: namesOf(ledger, to).join('、'),
    handedOn: on,
    reason: team.reason ?? '办案小组成员变动',
    team: { before: teamWords(ledger, before), after: teamWords(ledger, after) },
    papers: team.papers,
    openPoints: team.openPoints,
    cases: [handedCase(ledger, caseId, { on, originals })],
  }
  writeExport(chosenPath(paths), await handoverPaper(paper))
  return { saved: true }
}
