/**
 * Checks over the papers that go out together (forms.md G 1–18 and 20, read with K; G 19 stands with the write-off): red stops the export, amber
 * asks. All papers of a kit print from one snapshot; what is checked is that the snapshot agrees with itself.
 */
import { contractFindings } from './checks/contracts.ts'
import { debtorFindings } from './checks/debtors.ts'
import { figureFindings } from './checks/figures.ts'
import { mandateFindings } from './checks/mandates.ts'
import { obstacleFindings } from './checks/obstacles.ts'
import { partyFindings } from './checks/parties.ts'
import { rightsFindings } from './checks/rights.ts'
import { scopeFindings } from './checks/scope.ts'
import { termFindings } from './checks/terms.ts'
import { unreviewedFindings } from './checks/unreviewed.ts'
import { writtenAmountFindings } from './checks/written-amounts.ts'
import type { PaperForm } from '../../../shared/model/filing.ts'
import type { Blank, Finding, FormDefinition, Subject } from './form.ts'
import { printedTitle } from './paper-name.ts'
import type { FilingSnapshot } from './snapshot.ts'

/** The papers that go out together. */
export interface Kit {
  readonly snapshot: FilingSnapshot
  readonly forms: readonly FormDefinition[]
  /** How many copies are planned of each form; a form that is not named gets as many as its rule asks. */
  readonly copies: Partial<Record<PaperForm, number>>
}

/** G 7: an original and a copy for each other party. */
function tooFewCopies({ snapshot, forms, copies }: Kit): readonly Finding[] {
  return forms.flatMap((form): readonly Finding[] => {
    const needed = form.copies(snapshot)
    const planned = copies[form.id] ?? needed
    if (planned >= needed) return []
    const text = `《${printedTitle(form, snapshot)}》需要${needed}份，计划打印${planned}份。${form.copiesRule}`
    return [{ code: 'too-few-copies', level: 'red', text, where: { tab: 'documents', recordId: null } }]
  })
}

/** Everything found in the kit: between its papers, and by each form alone; red before amber. */
export function crossCheck(kit: Kit): readonly Finding[] {
  const { snapshot, forms } = kit
  const about = (...subjects: readonly Subject[]) => forms.some((form) => subjects.includes(form.subject))
  const findings = [
    ...(about('claim', 'letter', 'debt') ? figureFindings(snapshot) : []),
    ...(about('claim') ? [...contractFindings(snapshot), ...partyFindings(snapshot)] : []),
    ...(about('title') ? debtorFindings(snapshot) : []),
    ...(about('claim', 'debt') ? rightsFindings(snapshot) : []),
    ...(about('claim') || forms.some(({ id }) => id === 'power-of-attorney') ? mandateFindings(snapshot) : []),
    ...(about('claim', 'title', 'debt') ? termFindings(snapshot) : []),
    ...(about('claim', 'title', 'debt') ? scopeFindings(snapshot) : []),
    ...(about('claim', 'title') ? obstacleFindings(snapshot) : []),
    ...tooFewCopies(kit),
    ...writtenAmountFindings(snapshot),
    ...unreviewedFindings(snapshot),
    ...forms.flatMap((form) => form.checks(snapshot)),
  ]
  return [...findings.filter((finding) => finding.level === 'red'), ...findings.filter((finding) => finding.level === 'amber')]
}

/** What the kit's papers need and the record lacks, each question once; blocking ones first. */
export function blanksOf({ snapshot, forms }: Kit): readonly Blank[] {
  const byField = new Map<string, Blank>()
  for (const blank of forms.flatMap((form) => form.needs(snapshot))) {
    const known = byField.get(blank.field)
    if (known === undefined || known.severity === 'blank-allowed') byField.set(blank.field, blank)
  }
  const blanks = [...byField.values()]
  return [...blanks.filter((blank) => blank.severity === 'blocking'), ...blanks.filter((blank) => blank.severity !== 'blocking')]
}

/** True when nothing red was found and nothing blocking is missing. */
export function mayExport(kit: Kit): boolean {
  const stopped = crossCheck(kit).some((finding) => finding.level === 'red')
  return !stopped && !blanksOf(kit).some((blank) => blank.severity === 'blocking')
}
