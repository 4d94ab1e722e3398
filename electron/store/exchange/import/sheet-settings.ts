import { z } from 'zod'
import { moneyUnits, sheetKinds } from '../../../../shared/api/imports.ts'
import type { MoneyUnit, SheetKind } from '../../../../shared/api/imports.ts'
import type { ParsedOf } from '../../../../shared/api/contracts.ts'
import type { Instant, IsoDate } from '../../../../shared/model/iso-date.ts'
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

/** How the sheet itself looks: the lines above its head, and its heads. */
const sheetForm = z.object({
  fileName: z.string(),
  sheetName: z.string().nullable(),
  linesAbove: z.number().int().min(0),
  headRows: z.number().int().min(1).max(2),
  heads: z.array(z.object({ index: z.number().int().min(0), path: z.array(z.string()).readonly() })).readonly(),
})

function rememberedLayout(ledger: Ledger, fingerprint: string): z.infer<typeof layoutDefinition> | null {
  const row = prepared<[string], { definition: string }>(ledger.raw, 'SELECT definition FROM import_layout WHERE fingerprint = ?').get(fingerprint)
  const known = row ? layoutDefinition.safeParse(JSON.parse(row.definition)) : null
  return known?.success ? known.data : null
}

/** A sheet as its owner made it, with how it is read. */
export interface OwnSheet {
  readonly fileName: string
  readonly sheetName: string | null
  readonly settings: SheetSettings
}

const LONGEST_LAYOUT = 60_000

/** The sheet's own form, to be given back; a head of absurd length is not worth keeping. */
function formOf({ fileName, sheetName, settings: { header, heads } }: OwnSheet): string | null {
  const form: z.infer<typeof sheetForm> = { fileName, sheetName, linesAbove: header.first - 1, headRows: header.last - header.first + 1, heads }
  const written = JSON.stringify(form)
  return written.length <= LONGEST_LAYOUT ? written : null
}

/** Keeps how a layout was read, for the next file of the same source and for the export in it. Part of the commit: a cancelled import teaches nothing. */
export function rememberLayout(ledger: Ledger, sheet: OwnSheet, at: number): void {
  const { kind, unit, columns, fingerprint } = sheet.settings
  if (kind === null) return
  const definition = JSON.stringify({ kind, unit, columns: Object.fromEntries(columns) })
  prepared<[string, string, string | null, number]>(
    ledger.raw,
    `INSERT INTO import_layout (fingerprint, definition, sheet_json, used_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (fingerprint) DO UPDATE SET definition = excluded.definition, sheet_json = excluded.sheet_json, used_at = excluded.used_at`,
  ).run(fingerprint, definition, formOf(sheet), at)
}

/** A layout that was imported, with the form of its sheet. */
export interface OwnLayout extends z.infer<typeof layoutDefinition>, z.infer<typeof sheetForm> {
  readonly fingerprint: string
  readonly usedAt: Instant
}

interface LayoutColumns {
  readonly fingerprint: string
  readonly definition: string
  readonly sheet_json: string
  readonly used_at: Instant
}

const SHOWN_LAYOUTS = 50

/** The layouts that can be given back, the one used last first. */
export function ownLayouts({ raw }: Ledger): readonly OwnLayout[] {
  const rows = prepared<[number], LayoutColumns>(raw, 'SELECT fingerprint, definition, sheet_json, used_at FROM import_layout WHERE sheet_json IS NOT NULL ORDER BY used_at DESC, fingerprint LIMIT ?').all(SHOWN_LAYOUTS)
  return rows.map((row) => ({ ...layoutDefinition.parse(JSON.parse(row.definition)), ...sheetForm.parse(JSON.parse(row.sheet_json)), fingerprint: row.fingerprint, usedAt: row.used_at }))
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
