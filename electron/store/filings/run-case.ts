import { setImmediate as nextTurn } from 'node:timers/promises'
import { parse } from 'node:path'
import type { FilingChoices } from '../../../shared/api/documents.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { RunPlan } from '../../../shared/api/paper-runs.ts'
import type { Id } from '../../../shared/model/id.ts'
import { FORMS } from '../documents/forms.ts'
import { documentFileName } from '../documents/paper/file-name.ts'
import { printedTitle } from '../documents/paper-name.ts'
import type { PaperThread } from '../documents/paper-thread.ts'
import type { FilingSnapshot } from '../documents/snapshot.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import { seesCase } from '../kernel/scope.ts'
import { filingSnapshot } from './filing-snapshot.ts'
import { type MadePaper, paperFiles, papersFor, proposeChoices, refuseUnfit } from './kit.ts'
import type { PaperTarget } from './paper-target.ts'
import { registerPapers } from './register-paper.ts'

export interface CaseToMake {
  readonly runId: Id<'paper-run'>
  readonly caseId: Id<'case'>
  readonly plan: RunPlan
  /** The next free number of a letter by the branch's rule; null without one. */
  readonly nextNo: () => string | null
}

/** A case of a run with its papers as they are to be saved, all from one figure set. */
export interface CasePapers {
  readonly snapshot: FilingSnapshot
  readonly papers: readonly MadePaper[]
  /** What is to be weighed before they go out. */
  readonly doubts: readonly string[]
}

/**
 * Reads the case, checks its papers and has them set; other calls are served between its steps.
 * @throws ApiFailure document-blocked for what the case lacks
 */
export async function setCase(ledger: Ledger, { caseId, plan, nextNo }: CaseToMake, thread: PaperThread): Promise<CasePapers> {
  if (!seesCase(ledger, ledger.person, caseId)) throw new ApiFailure('document-blocked', { message: '本户不在您的管辖范围内。' })
  const choices = choicesFor(ledger, caseId, plan)
  await nextTurn()
  const drafted = filingSnapshot(ledger, caseId, choices)
  await nextTurn()
  const forms = papersFor(drafted, { act: plan.act, traditional: plan.traditional }).filter(({ id }) => plan.forms.length === 0 || plan.forms.includes(id))
  if (forms.length === 0) throw new ApiFailure('document-blocked', { message: '本户不需要所选的文书。' })
  const doubts = refuseUnfit(drafted, forms.map(({ id }) => id), plan.acceptAmber)
  const snapshot = numbered(drafted, forms.some(({ subject }) => subject === 'letter') ? nextNo() : null)
  const files = await paperFiles(ledger, snapshot, forms.map(({ id }) => id), thread)
  return { snapshot, papers: files, doubts: doubts.map(({ text }) => text) }
}

/**
 * Saves the papers of a case under free names and registers them; `told` notes the case in words, as part of the same command.
 * @returns the registered papers in their order
 * @throws ApiFailure export-* for the place
 */
export async function keepCase(ledger: Ledger, { runId, caseId }: CaseToMake, { snapshot, papers, doubts }: CasePapers, target: PaperTarget, told: (words: string) => void): Promise<readonly Id<'document'>[]> {
  const folder = papers.length > 1 ? parse(documentFileName([snapshot.caseTitle])).name : null
  const saved: MadePaper[] = []
  for (const { form, file } of papers) {
    await nextTurn()
    saved.push({ form, file: { ...file, fileName: target.put(folder, file.fileName, file.bytes) } })
  }
  await nextTurn()
  const act = { command: 'paperRuns.make', commandId: newId<'command'>(), caseId, summary: `批量出具文书 ${saved.length} 份，截至 ${snapshot.asOf}` }
  return perform(ledger, act, (work) => {
    told([saved.map(({ form }) => printedTitle(FORMS[form], snapshot)).join('、'), ...doubts].join('；'))
    return registerPapers(work, caseId, snapshot, saved, runId)
  })
}

function choicesFor(ledger: Ledger, caseId: Id<'case'>, { act, traditional, asOf, filingOn, payBy, reason }: RunPlan): FilingChoices {
  const choices: FilingChoices = { ...proposeChoices(ledger, caseId), act, traditional, asOf, filingOn, payBy, reason, letterNo: null }
  if (choices.loanIds.length === 0) throw new ApiFailure('document-blocked', { message: '本户没有借据。' })
  return choices
}

function numbered(snapshot: FilingSnapshot, number: string | null): FilingSnapshot {
  return number === null || !snapshot.letter ? snapshot : { ...snapshot, letter: { ...snapshot.letter, number } }
}
