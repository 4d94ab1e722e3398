/** The papers as LibreOffice prints them: they open, nothing is left over, and they are as long as they look right. */
import { beforeAll, describe, expect, it } from 'vitest'
import { FORMS } from '../../electron/store/documents/forms.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import { type PaperForm, paperForms } from '../../shared/model/filing.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { type PrintedPaper, printPapers } from './support/office.ts'
import { fullSnapshotFor, sparseSnapshot } from './support/snapshots.ts'

type Range = readonly [fewest: number, most: number]

/** Fewest and most pages, seen and looked at; faces differ a little in width from one machine to the next. */
const PAGES: Readonly<Record<PaperForm, { readonly full: Range; readonly sparse: Range }>> = {
  'complaint-financial-loan': { full: [9, 10], sparse: [5, 6] },
  'complaint-credit-card': { full: [8, 9], sparse: [5, 6] },
  'complaint-traditional': { full: [7, 8], sparse: [2, 2] },
  'preservation-application': { full: [4, 5], sparse: [2, 2] },
  'preservation-security': { full: [1, 1], sparse: [1, 1] },
  'preservation-renewal': { full: [3, 4], sparse: [2, 2] },
  'preservation-release': { full: [3, 4], sparse: [1, 2] },
  'enforcement-application': { full: [4, 5], sparse: [2, 2] },
  'enforcement-element': { full: [4, 5], sparse: [3, 4] },
  'enforcement-resumption': { full: [3, 4], sparse: [2, 2] },
  'property-clues': { full: [1, 1], sparse: [1, 1] },
  'sanctions-application': { full: [4, 5], sparse: [2, 2] },
  'disposal-application': { full: [4, 5], sparse: [2, 2] },
  'disposal-transfer': { full: [4, 5], sparse: [3, 3] },
  'in-kind-application': { full: [4, 5], sparse: [2, 2] },
  'creditor-substitution': { full: [4, 5], sparse: [3, 4] },
  'debtor-addition': { full: [4, 5], sparse: [3, 4] },
  'payment-order-application': { full: [3, 4], sparse: [2, 2] },
  'security-interest-application': { full: [4, 5], sparse: [2, 2] },
  'distribution-application': { full: [3, 4], sparse: [2, 2] },
  'suit-withdrawal': { full: [3, 4], sparse: [2, 2] },
  appeal: { full: [3, 4], sparse: [2, 2] },
  'bankruptcy-claim': { full: [4, 4], sparse: [3, 4] },
  'settlement-agreement': { full: [4, 5], sparse: [2, 2] },
  'interest-statement': { full: [2, 2], sparse: [1, 1] },
  'evidence-list': { full: [1, 1], sparse: [1, 1] },
  'representative-certificate': { full: [1, 1], sparse: [1, 1] },
  'power-of-attorney': { full: [1, 2], sparse: [1, 1] },
  'service-address': { full: [2, 2], sparse: [1, 1] },
  'filing-list': { full: [1, 1], sparse: [1, 1] },
  'fee-account': { full: [1, 1], sparse: [1, 1] },
  'electronic-service': { full: [1, 1], sparse: [1, 1] },
  'letter-interest-due': { full: [1, 1], sparse: [1, 1] },
  'letter-interest-overdue': { full: [1, 1], sparse: [1, 1] },
  'letter-overdue': { full: [1, 1], sparse: [1, 1] },
  'letter-maturity': { full: [1, 1], sparse: [1, 1] },
  'letter-matured': { full: [1, 1], sparse: [1, 1] },
  'letter-guarantor': { full: [3, 4], sparse: [1, 1] },
  'letter-acceleration': { full: [4, 5], sparse: [1, 1] },
  'letter-personal': { full: [1, 1], sparse: [1, 1] },
  'lawyer-letter': { full: [5, 6], sparse: [1, 1] },
  'service-record': { full: [4, 5], sparse: [1, 1] },
  'assignment-notice': { full: [1, 2], sparse: [1, 1] },
  'settled-certificate': { full: [1, 1], sparse: [1, 1] },
  'mortgage-release': { full: [1, 1], sparse: [1, 1] },
  'explanation-sheet': { full: [2, 2], sparse: [2, 2] },
  'suit-approval': { full: [4, 5], sparse: [3, 3] },
  'recovery-plan': { full: [3, 4], sparse: [2, 3] },
  'liability-report': { full: [3, 4], sparse: [2, 3] },
}

const EXPECTED = paperForms.flatMap((id) => (['full', 'sparse'] as const).map((kind) => ({ id, kind, pages: PAGES[id][kind] })))

const INTERNAL: ReadonlySet<PaperForm> = new Set(['suit-approval', 'recovery-plan', 'liability-report'])

/** A long name in every party: the worst that the layout has to bear. */
function longNames(form: PaperForm): FilingSnapshot {
  const full = fullSnapshotFor(form)
  return { ...full, parties: full.parties.map((party) => ({ ...party, name: `${party.name}${'长'.repeat(2000)}` })) }
}

const printed = new Map<string, PrintedPaper>()

beforeAll(async () => {
  const files: Record<string, Uint8Array> = {}
  for (const form of Object.values(FORMS)) {
    const snapshots = { full: fullSnapshotFor(form.id), sparse: sparseSnapshot(), long: longNames(form.id) }
    for (const [kind, snapshot] of Object.entries(snapshots)) files[`${form.id}-${kind}`] = await wordFile(form.render(snapshot))
  }
  for (const paper of printPapers(files)) printed.set(paper.name, paper)
}, 180_000)

describe.each(EXPECTED)('$id, $kind', ({ id, kind, pages: [fewest, most] }) => {
  const paper = () => printed.get(`${id}-${kind}`)

  it('has the expected number of pages', () => {
    expect(paper()?.pages).toBeGreaterThanOrEqual(fewest)
    expect(paper()?.pages).toBeLessThanOrEqual(most)
  })

  it('leaves no word of the program behind', () => {
    expect(paper()?.text.length).toBeGreaterThan(30)
    expect(paper()?.text).not.toMatch(/undefined|null|NaN|\[object|\{\{|\$\{/)
  })

  it('writes days in Arabic figures without leading zeros', () => {
    expect(paper()?.text).not.toMatch(/\d{4}-\d{2}-\d{2}|年\s*0\d\s*月|月\s*0\d\s*日/)
  })

  it('numbers its pages', () => {
    const text = paper()?.text.replaceAll(/\s/g, '') ?? ''
    // GB/T 9704 numbers the pages of internal papers with dashes
    expect(text).toContain(INTERNAL.has(id) ? `—${paper()?.pages}—` : `第1页共${paper()?.pages}页`)
  })
})

/** The papers that name the other side. */
const NAMING = Object.values(FORMS).filter(({ id }) => id !== 'representative-certificate' && id !== 'electronic-service' && id !== 'liability-report')

it.each(NAMING)('$title loses no character of a name over several pages', ({ id }) => {
  const text = printed.get(`${id}-long`)?.text.replaceAll(/\s/g, '') ?? ''
  expect(text).toContain('长'.repeat(30))
  expect(text.match(/长/g)?.length ?? 0).toBeGreaterThanOrEqual(2000)
})
