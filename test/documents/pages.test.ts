/** The papers as LibreOffice prints them: they open, nothing is left over, and they are as long as they look right. */
import { beforeAll, describe, expect, it } from 'vitest'
import { FORMS } from '../../electron/store/documents/forms.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import type { PaperForm } from '../../shared/model/filing.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { type PrintedPaper, printPapers } from './support/office.ts'
import { fullSnapshot, sparseSnapshot } from './support/snapshots.ts'

/** Fewest and most pages, seen and looked at; faces differ a little in width from one machine to the next. */
const EXPECTED: readonly { id: PaperForm; kind: 'full' | 'sparse'; pages: readonly [number, number] }[] = [
  { id: 'complaint-financial-loan', kind: 'full', pages: [9, 10] },
  { id: 'complaint-financial-loan', kind: 'sparse', pages: [5, 6] },
  { id: 'preservation-application', kind: 'full', pages: [4, 4] },
  { id: 'preservation-application', kind: 'sparse', pages: [2, 2] },
  { id: 'complaint-traditional', kind: 'full', pages: [7, 8] },
  { id: 'preservation-renewal', kind: 'full', pages: [3, 3] },
  { id: 'preservation-renewal', kind: 'sparse', pages: [2, 2] },
  { id: 'preservation-release', kind: 'full', pages: [3, 3] },
  { id: 'enforcement-application', kind: 'full', pages: [4, 5] },
  { id: 'enforcement-application', kind: 'sparse', pages: [2, 3] },
  { id: 'enforcement-element', kind: 'full', pages: [4, 5] },
  { id: 'enforcement-element', kind: 'sparse', pages: [3, 4] },
  { id: 'enforcement-resumption', kind: 'full', pages: [3, 4] },
  { id: 'property-clues', kind: 'full', pages: [1, 1] },
  { id: 'payment-order-application', kind: 'full', pages: [3, 3] },
  { id: 'security-interest-application', kind: 'full', pages: [4, 5] },
  { id: 'distribution-application', kind: 'full', pages: [3, 4] },
  { id: 'suit-withdrawal', kind: 'full', pages: [3, 3] },
  { id: 'evidence-list', kind: 'full', pages: [1, 1] },
  { id: 'representative-certificate', kind: 'full', pages: [1, 1] },
  { id: 'power-of-attorney', kind: 'full', pages: [1, 2] },
  { id: 'service-address', kind: 'full', pages: [2, 2] },
  // a sheet for each addressee, the slip goes over to a second one where a letter lists several loans
  { id: 'letter-overdue', kind: 'full', pages: [1, 2] },
  { id: 'letter-guarantor', kind: 'full', pages: [3, 6] },
  { id: 'letter-acceleration', kind: 'full', pages: [4, 4] },
  { id: 'interest-statement', kind: 'full', pages: [2, 3] },
  { id: 'interest-statement', kind: 'sparse', pages: [1, 1] },
]

/** A long name in every party: the worst that the layout has to bear. */
function longNames(): FilingSnapshot {
  const full = fullSnapshot()
  return { ...full, parties: full.parties.map((party) => ({ ...party, name: `${party.name}${'长'.repeat(2000)}` })) }
}

const printed = new Map<string, PrintedPaper>()

beforeAll(async () => {
  const snapshots = { full: fullSnapshot(), sparse: sparseSnapshot(), long: longNames() }
  const files: Record<string, Uint8Array> = {}
  for (const form of Object.values(FORMS)) {
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
    expect(paper()?.text.length).toBeGreaterThan(200)
    expect(paper()?.text).not.toMatch(/undefined|null|NaN|\[object|\{\{|\$\{/)
  })

  it('numbers its pages', () => {
    expect(paper()?.text.replaceAll(/\s/g, '')).toContain(`第1页共${paper()?.pages}页`)
  })
})

/** The papers that name the other side. */
const NAMING = Object.values(FORMS).filter(({ id }) => id !== 'representative-certificate')

it.each(NAMING)('$title loses no character of a name over several pages', ({ id }) => {
  const text = printed.get(`${id}-long`)?.text.replaceAll(/\s/g, '') ?? ''
  expect(text).toContain('长'.repeat(30))
  expect(text.match(/长/g)?.length ?? 0).toBeGreaterThanOrEqual(2000)
})
