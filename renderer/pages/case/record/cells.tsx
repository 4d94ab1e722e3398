import type { ReactNode } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { AssetLink, PartyLink } from '../../../components/record-link.tsx'
import { Unknown } from '../../../components/unknown.tsx'

/** Columns that most record tables share: they sort by what they show and say why something is unknown. */

export function textColumn<Row>(id: string, header: string, width: number, value: (row: Row) => string | null, unknown = `没有登记${header}`): TableColumn<Row> {
  return {
    id,
    header,
    width,
    sortValue: value,
    cell: (row) => {
      const text = value(row)
      return text === null ? <Unknown reason={unknown} /> : <span title={text}>{text}</span>
    },
  }
}

export function dateColumn<Row>(id: string, header: string, value: (row: Row) => IsoDate | null, width = 96): TableColumn<Row> {
  return { ...textColumn(id, header, width, value) }
}

export function moneyColumn<Row>(id: string, header: string, value: (row: Row) => Fen | null, width = 128, unknown = `没有登记${header}`): TableColumn<Row> {
  return {
    id,
    header: `${header}（元）`,
    width,
    align: 'end',
    sortValue: value,
    cell: (row) => {
      const amount = value(row)
      return amount === null ? <Unknown reason={unknown} /> : formatYuan(amount)
    },
  }
}

interface NamedParty {
  /** Null for somebody whom the record does not know. */
  readonly id: Id<'party'> | null
  readonly name: string
}

/** A party by name; the name leads to the party's own page. */
export function partyColumn<Row>(id: string, header: string, width: number, party: (row: Row) => NamedParty | null, unknown = `没有登记${header}`): TableColumn<Row> {
  return {
    id,
    header,
    width,
    whole: false,
    sortValue: (row) => party(row)?.name ?? null,
    cell: (row) => {
      const named = party(row)
      if (named === null) return <Unknown reason={unknown} />
      return named.id === null ? <span title={named.name}>{named.name}</span> : <PartyLink id={named.id}>{named.name}</PartyLink>
    },
  }
}

interface NamedAsset {
  readonly id: Id<'asset'>
  readonly name: string
}

/** A thing by name; the name leads to the thing's own page. */
export function assetColumn<Row>(id: string, header: string, width: number, asset: (row: Row) => NamedAsset | null, unknown = `没有登记${header}`): TableColumn<Row> {
  return {
    id,
    header,
    width,
    whole: false,
    sortValue: (row) => asset(row)?.name ?? null,
    cell: (row) => {
      const named = asset(row)
      return named === null ? <Unknown reason={unknown} /> : <AssetLink id={named.id}>{named.name}</AssetLink>
    },
  }
}

/** A cell of its own making, e.g. a badge. */
export function nodeColumn<Row>(id: string, header: string, width: number, cell: (row: Row) => ReactNode): TableColumn<Row> {
  return { id, header, width, cell }
}

/** What can be done with a row; it stays where there is no room for everything else. */
export function actColumn<Row>(id: string, header: string, width: number, cell: (row: Row) => ReactNode): TableColumn<Row> {
  return { ...nodeColumn(id, header, width, cell), always: true }
}
