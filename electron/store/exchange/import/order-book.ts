import type Database from 'better-sqlite3'
import type { Id } from '../../../../shared/model/id.ts'
import { idToBytes } from '../../database/id-bytes.ts'
import { keptRecord } from './suit-book.ts'
import type { Columns, KnownRecord, KnownSuit } from './suit-book.ts'

/** Finds preservation orders by ruling and items by the words of the property, across the ledger and the plan. */
export class OrderBook {
  readonly #order: Database.Statement<[Buffer, string | null], Columns>
  readonly #item: Database.Statement<[Buffer, string], Columns>
  readonly #periods: Database.Statement<[Buffer], { starts_on: string; ends_on: string }>
  readonly #orders = new Map<string, KnownRecord<'preservation-order'>>()
  readonly #items = new Map<string, KnownRecord<'preservation-item'>>()

  constructor(raw: Database.Database) {
    this.#order = raw.prepare('SELECT * FROM preservation_order WHERE proceeding_id = ? AND ruling_no IS ? AND voided_at IS NULL')
    this.#item = raw.prepare('SELECT i.* FROM preservation_item i JOIN asset a ON a.id = i.asset_id WHERE i.order_id = ? AND a.description = ? AND i.voided_at IS NULL')
    this.#periods = raw.prepare('SELECT starts_on, ends_on FROM preservation_period WHERE item_id = ? AND voided_at IS NULL')
  }

  order(suit: KnownSuit, rulingNo: string | null): KnownRecord<'preservation-order'> | null {
    const planned = this.#orders.get(`${suit.id} ${rulingNo ?? ''}`)
    if (planned) return planned
    return suit.version === null ? null : keptRecord<'preservation-order'>(this.#order.get(idToBytes(suit.id), rulingNo))
  }

  addOrder(suit: KnownSuit, rulingNo: string | null, id: Id<'preservation-order'>): KnownRecord<'preservation-order'> {
    const planned = { id, version: null, columns: null }
    this.#orders.set(`${suit.id} ${rulingNo ?? ''}`, planned)
    return planned
  }

  item(order: KnownRecord<'preservation-order'>, assetText: string): KnownRecord<'preservation-item'> | null {
    const planned = this.#items.get(`${order.id} ${assetText}`)
    if (planned) return planned
    return order.version === null ? null : keptRecord<'preservation-item'>(this.#item.get(idToBytes(order.id), assetText))
  }

  addItem(order: KnownRecord<'preservation-order'>, assetText: string, id: Id<'preservation-item'>): void {
    this.#items.set(`${order.id} ${assetText}`, { id, version: null, columns: null })
  }

  /** The written terms of a kept item, as "first day last day". */
  periods(item: KnownRecord<'preservation-item'>): ReadonlySet<string> {
    return new Set(this.#periods.all(idToBytes(item.id)).map((row) => `${row.starts_on} ${row.ends_on}`))
  }
}
