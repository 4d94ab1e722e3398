import { and, count, eq, isNull } from 'drizzle-orm'
import { type SavedView, savedViewDefinition } from '../../../shared/api/cases.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { savedView } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'

const PAGE = 'cases'

const mine = (ledger: Ledger) => and(eq(savedView.staffId, ledger.person.id), eq(savedView.page, PAGE), isNull(savedView.voidedAt))

/** A person's saved views of the case list, in their order. One that this version cannot read is left out, not guessed. */
export function listViews(ledger: Ledger): SavedView[] {
  const rows = ledger.db.select().from(savedView).where(mine(ledger)).orderBy(savedView.position).all()
  return rows.flatMap((row) => {
    const definition = savedViewDefinition.safeParse(JSON.parse(row.definition))
    return definition.success ? [{ id: row.id, name: row.name, definition: definition.data }] : []
  })
}

export function saveView(ledger: Ledger, input: ParsedOf<'cases.saveView'>): Saved<'view'> {
  return perform(ledger, { command: 'cases.saveView', commandId: input.commandId, summary: `保存视图 ${input.name}` }, (work) => {
    const kept = input.id === null ? null : ownView(ledger, input.id)
    const position = kept?.position ?? (ledger.db.select({ n: count() }).from(savedView).where(mine(ledger)).get()?.n ?? 0)
    const values = { staffId: ledger.person.id, page: PAGE, name: input.name, definition: JSON.stringify(input.definition), position }
    return saveRecord(work, savedView, { id: input.id, version: kept?.version ?? null }, values)
  })
}

export function removeView(ledger: Ledger, input: ParsedOf<'cases.removeView'>): Saved<'view'> {
  return perform(ledger, { command: 'cases.removeView', commandId: input.commandId, summary: '删除视图' }, (work) => {
    const kept = ownView(ledger, input.id)
    return { id: kept.id, version: work.void(savedView, kept.id, kept.version, '不再使用') }
  })
}

function ownView(ledger: Ledger, id: Id<'view'>): typeof savedView.$inferSelect {
  const row = ledger.db.select().from(savedView).where(and(eq(savedView.id, id), mine(ledger))).get()
  if (!row) throw new ApiFailure('not-found')
  return row
}
