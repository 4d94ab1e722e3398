import { detectHeader, readHeads } from './header.ts'
import type { Head, HeaderRows } from './header.ts'
import { guessKind, knownHeads, layoutFingerprint, missingColumns, proposeMapping } from './mapping.ts'
import type { ColumnChoice } from './mapping.ts'
import { readSheetFacts } from './sheet-facts.ts'
import type { SheetFacts } from './sheet-facts.ts'
import type { Sheet } from './sheet-model.ts'
import type { SheetKind } from '../../../../shared/api/imports.ts'

/** What the program makes of a sheet before anybody looks at it; every part is correctable. */
export interface SheetProposal {
  readonly header: HeaderRows | null
  readonly heads: readonly Head[]
  readonly kind: SheetKind | null
  readonly columns: ColumnChoice
  /** Labels of required columns that no head was found for. */
  readonly missing: readonly string[]
  readonly facts: SheetFacts
  readonly fingerprint: string
}

/** What a person has already corrected. */
export interface ProposalHints {
  readonly header?: HeaderRows
  readonly kind?: SheetKind
}

/** Finds head, ledger, columns, unit and day of a sheet, starting from what the person has corrected. */
export function proposePlan(sheet: Sheet, hints: ProposalHints = {}): SheetProposal {
  const header = hints.header ?? detectHeader(sheet, knownHeads)
  const heads = header ? readHeads(sheet, header) : []
  const kind = hints.kind ?? guessKind(heads)
  const columns: ColumnChoice = kind ? proposeMapping(kind, heads) : new Map()
  return {
    header,
    heads,
    kind,
    columns,
    missing: kind ? missingColumns(kind, columns).map((column) => column.label) : [],
    facts: readSheetFacts(sheet, header),
    fingerprint: layoutFingerprint(heads),
  }
}
