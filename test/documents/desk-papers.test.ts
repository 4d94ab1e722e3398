/** Every Word file that no kit makes: valid, complete, and as people expect it on paper; none can be left out of the list. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { cleanText } from '../../electron/store/documents/paper/text.ts'
import form from './fixtures/internal-forms.json' with { type: 'json' }
import { DESK_PAPERS } from './support/desk-papers.ts'
import { HOSTILE } from './support/hostile.ts'
import { type PrintedPaper, printPapers } from './support/office.ts'
import { faultsOf } from './support/valid-file.ts'
import { readWordFile, shownText, type WordFile } from './support/word-file.ts'

const PAPERS = Object.entries(DESK_PAPERS).map(([title, paper]) => ({ title, ...paper }))
const FOLDER = 'electron/store/documents'
/** What packs the papers of others. */
const FRAMES = new Set(['paper/paper.ts', 'internal/internal-paper.ts', 'paper-worker.ts'])
const PACKS = /\b(?:wordFile|internalPaper)\(/

const same = (words: string) => words
const bare = (words: string) => words.replaceAll(/\s/g, '')
const textOf = ({ tables, paragraphs }: WordFile) => [...tables.flat().flatMap(({ cells }) => cells.map(shownText)), shownText(paragraphs)].join('\n')

/** Puts another hostile text before each word of the record, and remembers what it wrote. */
function hostileWords(turn: number): { readonly say: (words: string) => string; readonly said: string[] } {
  const said: string[] = []
  return {
    said,
    say: (words) => {
      const written = `${HOSTILE[(turn + said.length) % HOSTILE.length] ?? ''}${words}`
      said.push(written)
      return written
    },
  }
}

it('every file that packs a Word file by itself is in the list', () => {
  const packing = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !FRAMES.has(name) && PACKS.test(readFileSync(join(FOLDER, name), 'utf8')))
  expect(PAPERS.map(({ source }) => source).toSorted()).toEqual(packing.toSorted())
})

const printed = new Map<string, PrintedPaper>()

beforeAll(async () => {
  const files: Record<string, Uint8Array> = {}
  for (const { title, full, sparse } of PAPERS) {
    files[`${title}-full`] = await full(same)
    files[`${title}-sparse`] = await sparse()
  }
  for (const paper of printPapers(files)) printed.set(paper.name, paper)
}, 180_000)

describe.each(PAPERS)('$title', ({ title, full, sparse, pages }) => {
  it('is valid by the schema, full, sparse and with hostile text', async () => {
    for (const bytes of [await full(same), await sparse(), await full(hostileWords(0).say)]) expect(await faultsOf(bytes)).toEqual([])
  })

  it('opens with each hostile text in each field, and the text is there', async () => {
    for (let turn = 0; turn < HOSTILE.length; turn += 1) {
      const { say, said } = hostileWords(turn)
      const text = bare(textOf(await readWordFile(await full(say))))
      expect(said.length).toBeGreaterThan(3)
      for (const words of said) expect(text).toContain(bare(cleanText(words)))
    }
  })

  it('holds texts of 2,000 characters', async () => {
    const long = '长'.repeat(1990)
    expect(textOf(await readWordFile(await full((words) => `${long}${words}`)))).toContain(long)
  })

  it('has no table row without a word in it', async () => {
    for (const bytes of [await full(same), await sparse()]) {
      const rows = (await readWordFile(bytes)).tables.flat().map(({ cells }) => cells.map(shownText).join('').trim())
      expect(rows.filter((words) => words === '')).toEqual([])
    }
  })

  it.each(['full', 'sparse'] as const)('on paper, %s: as many pages as look right, its title, no word of the program, days as law papers write them', (kind) => {
    const paper = printed.get(`${title}-${kind}`)
    const [fewest, most] = pages[kind]
    expect(paper?.pages).toBeGreaterThanOrEqual(fewest)
    expect(paper?.pages).toBeLessThanOrEqual(most)
    expect(paper?.text).not.toMatch(/undefined|null|NaN|\[object|\{\{|\$\{/)
    expect(paper?.text).not.toMatch(/\d{4}-\d{2}-\d{2}|年\s*0\d\s*月|月\s*0\d\s*日/)
  })
})

const FORMS = (['以物抵债审批表', '减免息审批表', '委外催收供应商资质审查表'] as const).map((title) => ({ title, ...form[title] }))

describe.each(FORMS)('$title against a copy of its fixed print', ({ title, headings, labels, ticks, heads, request, opinions }) => {
  const file = async (kind: 'full' | 'sparse') => readWordFile(await (kind === 'full' ? DESK_PAPERS[title]?.full(same) : DESK_PAPERS[title]?.sparse()) ?? new Uint8Array())
  const cellsOf = ({ tables }: WordFile) => tables.flat().map(({ cells }) => cells.map(shownText))

  it.each(['full', 'sparse'] as const)('%s: sections in order, labels, heads and opinion boxes', async (kind) => {
    const word = await file(kind)
    const lines = shownText(word.paragraphs).split('\n')
    expect(lines[0]).toBe(title)
    expect(lines.filter((line) => /^[一二三四五六七八九十]+、/.test(line)).map((line) => line.replace(/（截至.*）$/, ''))).toEqual(headings)
    const rows = cellsOf(word)
    for (const label of labels) expect(rows.map(([first]) => first), label).toContain(label)
    for (const head of heads) expect(rows).toContainEqual(head)
    expect((word.tables.at(-1) ?? []).slice(1).map(({ cells }) => shownText(cells[0] ?? []))).toEqual(opinions)
  })

  it('prints its boxes, conditions and sentence when nothing is known', async () => {
    const word = await file('sparse')
    for (const words of ticks) expect(cellsOf(word).flat()).toContain(words)
    expect(shownText(word.paragraphs).split('\n').map(bare)).toContain(bare(request))
  })
})
