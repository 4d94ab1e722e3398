import { createHash } from 'node:crypto'
import type { Column } from './column.ts'
import { headText, normalHead } from './header.ts'
import type { Head } from './header.ts'
import type { MoneyUnit } from '../../../../shared/api/imports.ts'
import type { MappedColumn } from './row-reader.ts'
import { sheetKinds } from '../../../../shared/api/imports.ts'
import { columnsOfKind } from './sheet-kinds.ts'
import type { SheetKind } from '../../../../shared/api/imports.ts'

/** Column key → index of the sheet's column. */
export type ColumnChoice = ReadonlyMap<string, number>

function aliasesOf(column: Column<unknown>): ReadonlySet<string> {
  return new Set(column.aliases.map(normalHead))
}

interface KnownColumn {
  readonly key: string
  readonly aliases: ReadonlySet<string>
}

const dictionary: Record<SheetKind, readonly KnownColumn[]> = {
  loans: known('loans'),
  proceedings: known('proceedings'),
  parties: known('parties'),
  preservations: known('preservations'),
  costs: known('costs'),
  repayments: known('repayments'),
  contacts: known('contacts'),
  'key-debtors': known('key-debtors'),
  'foreclosed-assets': known('foreclosed-assets'),
}

function known(kind: SheetKind): readonly KnownColumn[] {
  return Object.values(columnsOfKind[kind]).map((column) => ({ key: column.key, aliases: aliasesOf(column) }))
}

/** Words of a head from the most telling to the least: both rows joined, then the lower row, then the upper. */
function wordings(head: Head): readonly string[] {
  const joined = normalHead(headText(head))
  return head.path.length > 1 ? [joined, normalHead(head.path.at(-1) ?? ''), normalHead(head.path[0] ?? '')] : [joined]
}

/**
 * Maps heads to the columns of a ledger through the alias dictionary. A head that matches with its group (诉讼情况·利息)
 * goes before one that matches by its own word alone, and the first of two equal heads wins.
 */
export function proposeMapping(kind: SheetKind, heads: readonly Head[]): ColumnChoice {
  const choice = new Map<string, number>()
  const taken = new Set<number>()
  const deepest = Math.max(0, ...heads.map((head) => wordings(head).length))
  for (let level = 0; level < deepest; level += 1) {
    for (const head of heads) {
      const words = wordings(head)[level]
      if (words === undefined || taken.has(head.index)) continue
      const column = dictionary[kind].find(({ key, aliases }) => !choice.has(key) && aliases.has(words))
      if (!column) continue
      choice.set(column.key, head.index)
      taken.add(head.index)
    }
  }
  return choice
}

export function missingColumns(kind: SheetKind, choice: ColumnChoice): readonly Column<unknown>[] {
  return Object.values(columnsOfKind[kind]).filter((column) => column.required && !choice.has(column.key))
}

interface Guess {
  readonly kind: SheetKind
  readonly known: number
}

/** How many times as many heads a ledger that lacks one required column must know, to go before one that lacks none. */
const FAR_BETTER = 2

function fullest(guesses: readonly Guess[]): Guess | null {
  return guesses.reduce<Guess | null>((best, guess) => (guess.known > (best?.known ?? 0) ? guess : best), null)
}

/**
 * The ledger whose dictionary knows most of the heads and all of whose required columns are there; null = ask. A loan book
 * whose 客户名称 was renamed stays a loan book, and its missing column is asked for: it would else be taken for a smaller ledger.
 */
export function guessKind(heads: readonly Head[]): SheetKind | null {
  const guesses = sheetKinds.map((kind) => {
    const choice = proposeMapping(kind, heads)
    return { kind, known: choice.size, lacks: missingColumns(kind, choice).length }
  })
  const whole = fullest(guesses.filter(({ lacks }) => lacks === 0))
  const almost = fullest(guesses.filter(({ lacks }) => lacks === 1))
  return whole !== null && almost !== null && almost.known >= whole.known * FAR_BETTER ? almost.kind : (whole?.kind ?? null)
}

/** How many heads the dictionary of the best-fitting ledger knows: the measure of a header row. */
export function knownHeads(heads: readonly Head[]): number {
  return Math.max(...sheetKinds.map((kind) => proposeMapping(kind, heads).size))
}

/** The unit that a head states for its own column, e.g. 标的金额(元). */
export function unitInHead(head: Head): MoneyUnit | null {
  const unit = /[(（](?:人民币)?(万元|元)[)）]/.exec(headText(head))?.[1]
  if (unit === undefined) return null
  return unit === '元' ? 'yuan' : 'ten-thousand-yuan'
}

/** Where each chosen column stands and in which unit: its own where the head states one, else the sheet's. */
export function resolveMapping(choice: ColumnChoice, heads: readonly Head[], sheetUnit: MoneyUnit): ReadonlyMap<string, MappedColumn> {
  const unitByIndex = new Map(heads.map((head) => [head.index, unitInHead(head)]))
  return new Map([...choice].map(([key, index]) => [key, { index, unit: unitByIndex.get(index) ?? sheetUnit }]))
}

/** Names a layout by its heads, so that corrections made once are remembered for the next file of the same source. */
export function layoutFingerprint(heads: readonly Head[]): string {
  const text = heads.map((head) => `${head.index}:${normalHead(headText(head))}`).join('\n')
  return createHash('sha256').update(text).digest('hex')
}
