import type { FilingChoices, KitReview, PaperBlank, PaperPreview } from '../../../shared/api/documents.ts'
import type { CaseTab } from '../../../shared/api/cases.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { actsOfPreserving, type PaperForm, papersOf } from '../../../shared/model/filing.ts'
import { filingParticulars } from '../../../shared/model/filing-particulars.ts'
import type { Id } from '../../../shared/model/id.ts'
import { cluesOfCase } from '../collateral/clues.ts'
import { blanksOf, crossCheck, type Kit } from '../documents/cross-checks.ts'
import type { Finding, FormDefinition, Place } from '../documents/form.ts'
import { FORMS } from '../documents/forms.ts'
import { wordFile } from '../documents/paper/paper.ts'
import { printedTitle } from '../documents/paper-name.ts'
import type { PaperThread } from '../documents/paper-thread.ts'
import { templateData } from '../documents/template-fields.ts'
import { fillTemplate } from '../documents/template-file.ts'
import { isDue } from '../documents/wording.ts'
import type { FilingSnapshot } from '../documents/snapshot.ts'
import type { Ledger } from '../kernel/context.ts'
import { loansOfCase } from '../loans/loans.ts'
import { listAgents } from '../organisation/organisation.ts'
import { filingSnapshot } from './filing-snapshot.ts'
import { noteIdsShown } from './ids-shown.ts'
import { nextNumber, ruledFileName, ruleInForce } from './paper-rule.ts'
import { templateInUse } from './templates.ts'

/** What a person would most likely choose: all loans, today, the first agents, every clue; nothing that only they can say. */
export function proposeChoices(ledger: Ledger, caseId: Id<'case'>): FilingChoices {
  const today = ledger.clock.today()
  return {
    act: 'sue',
    traditional: false,
    asOf: today,
    filingOn: today,
    loanIds: loansOfCase(ledger, caseId).map((loan) => loan.id),
    agentIds: listAgents(ledger).slice(0, 2).map((agent) => agent.id),
    court: null,
    preservationStage: 'litigation',
    urgency: null,
    ground: null,
    clueIds: cluesOfCase(ledger, caseId).map((clue) => clue.id),
    claimsAttorneyFee: false,
    mediation: null,
    otherClaims: null,
    proceedingId: null,
    itemIds: [],
    addresseeIds: [],
    letterNo: nextNumber(ledger, today),
    payBy: null,
    reason: null,
    leftOut: [],
    particulars: filingParticulars.parse({}),
  }
}

/** A kit's figure set, its papers, what they lack and what contradicts in them. */
export function reviewKit(ledger: Ledger, caseId: Id<'case'>, choices: FilingChoices): KitReview {
  const snapshot = filingSnapshot(ledger, caseId, choices)
  const rule = ruleInForce(ledger)
  const kit = kitOf(snapshot, papersFor(snapshot, choices))
  const blanks = kit.forms.flatMap((form) => paperBlanks(form, snapshot))
  return {
    scope: snapshot.scope?.items ?? null,
    blanks,
    checks: crossCheck(kit).map(({ code, level, text, where }) => ({ code, level, message: text, tab: tabOf(where) })),
    forms: kit.forms.map((form) => ({
      form: form.id,
      title: printedTitle(form, snapshot),
      fileName: ruledFileName(rule, form, snapshot),
      copies: form.copies(snapshot),
      copiesRule: form.copiesRule,
      signers: form.signers,
      state: stateOf(form, snapshot, blanks.filter((blank) => blank.form === form.id)),
    })),
  }
}

/** A paper is stopped by what is red for it: the other papers of the act may go out meanwhile. */
function stateOf(form: FormDefinition, snapshot: FilingSnapshot, blanks: readonly PaperBlank[]): KitReview['forms'][number]['state'] {
  const red = crossCheck(kitOf(snapshot, [form])).some((finding) => finding.level === 'red')
  if (red || blanks.some((blank) => blank.blocking)) return 'blocked'
  return blanks.length > 0 ? 'blanks' : 'ready'
}

/** Papers that only some cases have: an application needs a request, a letter somebody whom it is for. */
const ONLY_IF: Readonly<Partial<Record<PaperForm, (snapshot: FilingSnapshot) => boolean>>> = {
  'preservation-application': ({ preservationRequest }) => preservationRequest !== null,
  'property-clues': ({ act, preservationRequest }) => act === undefined || !actsOfPreserving.has(act) || preservationRequest !== null,
  'preservation-security': ({ preservationRequest }) => preservationRequest !== null && preservationRequest.security !== 'exempt',
  'letter-interest-overdue': (snapshot) => snapshot.loans.some((loan) => isDue(loan, snapshot) !== true && loan.ledger.daysOverdue !== 0),
  'letter-matured': (snapshot) => snapshot.loans.some((loan) => isDue(loan, snapshot) === true),
  'letter-guarantor': ({ guarantees }) => guarantees.length > 0,
  'letter-acceleration': ({ loans, filingDate }) => loans.some(({ due }) => due === null || due > filingDate),
  'letter-personal': ({ loans, parties }) => parties.some(({ id, kind }) => kind === 'person' && loans.some(({ borrowerIds }) => borrowerIds.includes(id))),
  'lawyer-letter': ({ agents }) => agents.some(({ licenceNo }) => licenceNo !== null),
  'mortgage-release': ({ collateral }) => collateral.length > 0,
}

/** The papers of an act that this case can have. */
export function papersFor(snapshot: FilingSnapshot, { act, traditional }: Pick<FilingChoices, 'act' | 'traditional'>): FormDefinition[] {
  return papersOf(act, traditional)
    .filter((form) => ONLY_IF[form]?.(snapshot) ?? true)
    .map((form) => FORMS[form])
}

export function kitOf(snapshot: FilingSnapshot, forms: readonly FormDefinition[]): Kit {
  return { snapshot, forms, copies: {} }
}

function paperBlanks(form: FormDefinition, snapshot: FilingSnapshot): PaperBlank[] {
  return form.needs(snapshot).map(({ label, question, where, severity }) => ({
    form: form.id,
    label,
    question,
    tab: tabOf(where),
    blocking: severity === 'blocking',
  }))
}

function tabOf({ tab }: Place): CaseTab | 'settings' {
  return tab === 'organisation' ? 'settings' : tab
}

export async function previewPaper(ledger: Ledger, caseId: Id<'case'>, choices: FilingChoices, form: PaperForm): Promise<PaperPreview> {
  const snapshot = filingSnapshot(ledger, caseId, choices)
  const paper = { ...(await paperFile(ledger, snapshot, form)), form, title: printedTitle(FORMS[form], snapshot) }
  noteIdsShown(ledger, caseId, paper)
  return paper
}

export interface PaperFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** A paper to register: which form, and the file as it is to be saved. */
export interface MadePaper {
  readonly form: PaperForm
  readonly file: PaperFile
}

/** The Word file of one paper. @throws ApiFailure when the kit asks for no such paper */
export async function paperFile(ledger: Ledger, snapshot: FilingSnapshot, form: PaperForm): Promise<PaperFile> {
  if (form === 'preservation-application' && snapshot.preservationRequest === null) {
    throw new ApiFailure('document-blocked', { message: '执行阶段的查控由执行法院依职权进行，不使用财产保全申请书。请改选诉前、诉讼或执行前保全。' })
  }
  return { fileName: ruledFileName(ruleInForce(ledger), FORMS[form], snapshot), bytes: await paperBytes(ledger, snapshot, form) }
}

/** The papers of one figure set; those in the program's own wording are set in the thread. */
export async function paperFiles(ledger: Ledger, snapshot: FilingSnapshot, forms: readonly PaperForm[], thread: PaperThread): Promise<readonly MadePaper[]> {
  const own = forms.filter((form) => templateInUse(ledger, form) === null)
  const set = own.length === 0 ? [] : await thread.set(snapshot, own)
  const rule = ruleInForce(ledger)
  const papers: MadePaper[] = []
  for (const form of forms) {
    const bytes = set[own.indexOf(form)] ?? (await paperBytes(ledger, snapshot, form))
    papers.push({ form, file: { fileName: ruledFileName(rule, FORMS[form], snapshot), bytes } })
  }
  return papers
}

/** By the branch's own template, where it has one for the form. */
async function paperBytes(ledger: Ledger, snapshot: FilingSnapshot, form: PaperForm): Promise<Uint8Array> {
  const template = templateInUse(ledger, form)
  return template === null ? wordFile(FORMS[form].render(snapshot)) : fillTemplate(template, templateData(snapshot, FORMS[form].addressees?.(snapshot) ?? []))
}

/** Refuses what must not leave the house: something red, something blocking, or amber that nobody has weighed. @returns the amber that was weighed */
export function refuseUnfit(snapshot: FilingSnapshot, forms: readonly PaperForm[], acceptAmber: boolean): readonly Finding[] {
  const kit = kitOf(snapshot, forms.map((form) => FORMS[form]))
  const findings = crossCheck(kit)
  const red = findings.filter((finding) => finding.level === 'red').map((finding) => finding.text)
  const blocking = blanksOf(kit).filter((blank) => blank.severity === 'blocking').map((blank) => blank.question)
  if (red.length + blocking.length > 0) throw new ApiFailure('document-blocked', { message: `暂不能导出：${[...red, ...blocking].slice(0, 3).join('；')}` })
  const amber = findings.filter((finding) => finding.level === 'amber')
  if (amber.length > 0 && !acceptAmber) {
    throw new ApiFailure('document-blocked', { message: `有 ${amber.length} 项需要您核对确认：${amber[0]?.text ?? ''}`, details: { amber: amber.length } })
  }
  return amber
}
