import type { ReactNode } from 'react'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
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

export function moneyColumn<Row>(id: string, header: string, value: (row: Row) => Fen | null, width = 128): TableColumn<Row> {
  return {
    id,
    header: `${header}（元）`,
    width,
    align: 'end',
    sortValue: value,
    cell: (row) => {
      const amount = value(row)
      return amount === null ? <Unknown reason={`没有登记${header}`} /> : formatYuan(amount)
    },
  }
}

/** A cell of its own making, e.g. a badge. */
export function nodeColumn<Row>(id: string, header: string, width: number, cell: (row: Row) => ReactNode): TableColumn<Row> {
  return { id, header, width, cell }
}
