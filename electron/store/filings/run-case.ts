import { setImmediate as nextTurn } from 'node:timers/promises'
import { parse } from 'node:path'
import type { FilingChoices } from '../../../shared/api/documents.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { RunPlan } from '../../../shared/api/paper-runs.ts'
import type { Id } from '../../../shared/model/id.ts'
import { crossCheck } from '../documents/cross-checks.ts'
import { FORMS } from '../documents/forms.ts'
import { documentFileName } from '../documents/paper/file-name.ts'
import type { FilingSnapshot } from '../documents/snapshot.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import { seesCase } from '../kernel/scope.ts'
import { filingSnapshot } from './filing-snapshot.ts'
import { kitOf, paperFile, papersFor, proposeChoices, refuseUnfit } from './kit.ts'
import type { PaperTarget } from './paper-target.ts'
import { type MadePaper, registerPapers } from './register-paper.ts'

export interface CaseToMake {
  readonly runId: Id<'paper-run'>
  readonly caseId: Id<'case'>
  readonly plan: RunPlan
  /** The next free number of a letter by the branch's rule; null without one. */
  readonly nextNo: () => string | null
}

/**
 * The papers of one case of a run, all from one figure set: written, registered, and told in words. Other calls are served between its steps.
 * @throws ApiFailure document-blocked for what the case lacks; export-* for the place
 */
export async function papersOfCase(ledger: Ledger, { runId, caseId, plan, nextNo }: CaseToMake, target: PaperTarget): Promise<string> {
  if (!seesCase(ledger, ledger.person, caseId)) throw new ApiFailure('document-blocked', { message: '本户不在您的管辖范围内。' })
  const drafted = snapshotFor(ledger, caseId, plan)
  await nextTurn()
  const forms = papersFor(drafted, { act: plan.act, traditional: plan.traditional }).filter(({ id }) => plan.forms.length === 0 || plan.forms.includes(id))
  if (forms.length === 0) throw new ApiFailure('document-blocked', { message: '本户不需要所选的文书。' })
  refuseUnfit(drafted, forms.map(({ id }) => id), plan.acceptAmber)
  const snapshot = numbered(drafted, forms.some(({ subject }) => subject === 'letter') ? nextNo() : null)
  const folder = forms.length > 1 ? parse(documentFileName([snapshot.caseTitle])).name : null
  const made: MadePaper[] = []
  for (const { id } of forms) {
    await nextTurn()
    const file = await paperFile(ledger, snapshot, id)
    made.push({ form: id, file: { ...file, fileName: target.put(folder, file.fileName, file.bytes) } })
  }
  await nextTurn()
  const act = { command: 'paperRuns.make', commandId: newId<'command'>(), caseId, summary: `批量出具文书 ${made.length} 份，截至 ${snapshot.asOf}` }
  perform(ledger, act, (work) => registerPapers(work, caseId, snapshot, made, runId))
  const doubts = crossCheck(kitOf(snapshot, forms)).filter(({ level }) => level === 'amber').map(({ text }) => text)
  return [made.map(({ form }) => FORMS[form].title).join('、'), ...doubts].join('；')
}

function snapshotFor(ledger: Ledger, caseId: Id<'case'>, { act, traditional, asOf, filingOn, payBy, reason }: RunPlan): FilingSnapshot {
  const choices: FilingChoices = { ...proposeChoices(ledger, caseId), act, traditional, asOf, filingOn, payBy, reason, letterNo: null }
  if (choices.loanIds.length === 0) throw new ApiFailure('document-blocked', { message: '本户没有借据。' })
  return filingSnapshot(ledger, caseId, choices)
}

function numbered(snapshot: FilingSnapshot, number: string | null): FilingSnapshot {
  return number === null || !snapshot.letter ? snapshot : { ...snapshot, letter: { ...snapshot.letter, number } }
}
