import { z } from 'zod'
import { moneyUnits, sheetKinds } from '../../../../shared/api/imports.ts'
import type { MoneyUnit, SheetKind } from '../../../../shared/api/imports.ts'
import type { ParsedOf } from '../../../../shared/api/contracts.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { Ledger } from '../../kernel/context.ts'
import { prepared } from '../../kernel/prepared.ts'
import { readHeads } from './header.ts'
import type { Head, HeaderRows } from './header.ts'
import { layoutFingerprint, proposeMapping } from './mapping.ts'
import type { ColumnChoice } from './mapping.ts'
import { proposePlan } from './propose-plan.ts'
import type { Sheet } from './sheet-model.ts'

/** How a sheet is set up in the wizard; a sheet of unknown kind stays out until somebody says what it is. */
export interface SheetSettings {
  readonly included: boolean
  readonly kind: SheetKind | null
  readonly header: HeaderRows
  readonly heads: readonly Head[]
  readonly columns: ColumnChoice
  readonly unit: MoneyUnit
  readonly asOf: IsoDate | null
  readonly fingerprint: string
  /** True when people have corrected this layout before. */
  readonly remembered: boolean
}

const layoutDefinition = z.object({ kind: z.enum(sheetKinds), unit: z.enum(moneyUnits), columns: z.record(z.string(), z.number().int().min(0)) })

function rememberedLayout(ledger: Ledger, fingerprint: string): z.infer<typeof layoutDefinition> | null {
  const row = prepared<[string], { definition: string }>(ledger.raw, 'SELECT definition FROM import_layout WHERE fingerprint = ?').get(fingerprint)
  const known = row ? layoutDefinition.safeParse(JSON.parse(row.definition)) : null
  return known?.success ? known.data : null
}

/** Keeps how a layout was read, for the next file of the same source. Part of the commit: a cancelled import teaches nothing. */
export function rememberLayout(ledger: Ledger, { kind, unit, columns, fingerprint }: SheetSettings, at: number): void {
  if (kind === null) return
  const definition = JSON.stringify({ kind, unit, columns: Object.fromEntries(columns) })
  prepared<[string, string, number]>(
    ledger.raw,
    'INSERT INTO import_layout (fingerprint, definition, used_at) VALUES (?, ?, ?) ON CONFLICT (fingerprint) DO UPDATE SET definition = excluded.definition, used_at = excluded.used_at',
  ).run(fingerprint, definition, at)
}

/** What the program makes of a sheet by itself, with what was taught before about its layout. */
export function firstSettings(ledger: Ledger, sheet: Sheet): SheetSettings {
  const proposal = proposePlan(sheet)
  const header = proposal.header ?? { first: sheet.rows[0]?.number ?? 1, last: sheet.rows[0]?.number ?? 1 }
  const layout = rememberedLayout(ledger, proposal.fingerprint)
  const kind = layout?.kind ?? proposal.kind
  return {
    included: kind !== null && !sheet.hidden,
    kind,
    header,
    heads: proposal.heads.length > 0 ? proposal.heads : readHeads(sheet, header),
    columns: layout ? new Map(Object.entries(layout.columns)) : proposal.columns,
    unit: proposal.facts.unitStated ? proposal.facts.unit : (layout?.unit ?? proposal.facts.unit),
    asOf: proposal.facts.asOf,
    fingerprint: proposal.fingerprint,
    remembered: layout !== null,
  }
}

type GivenSettings = ParsedOf<'imports.configure'>['settings']

function headerOf(rows: readonly number[]): HeaderRows {
  return { first: Math.min(...rows), last: Math.max(...rows) }
}

function chosenColumns(given: GivenSettings['columns']): ColumnChoice {
  return new Map(given.flatMap(({ index, field }) => (field === null ? [] : [[field, index] as const])))
}

/** Takes over what a person has set. Another head or another kind makes the old column choice meaningless: it is proposed anew. */
export function correctedSettings(sheet: Sheet, before: SheetSettings, given: GivenSettings): SheetSettings {
  const header = headerOf(given.headerRows)
  const moved = header.first !== before.header.first || header.last !== before.header.last
  const heads = moved ? readHeads(sheet, header) : before.heads
  const renewed = moved || given.kind !== before.kind
  const proposed: ColumnChoice = given.kind === null ? new Map() : proposeMapping(given.kind, heads)
  return {
    ...before,
    included: given.included && given.kind !== null,
    kind: given.kind,
    header,
    heads,
    columns: renewed ? proposed : chosenColumns(given.columns),
    unit: given.unit,
    asOf: given.asOf,
    fingerprint: layoutFingerprint(heads),
  }
}
