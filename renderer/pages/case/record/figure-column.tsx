import type { ReactNode } from 'react'
import type { Fen } from '../../../../shared/model/fen.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { Unknown } from '../../../components/unknown.tsx'
import { WhyFigure } from '../../../components/why-figure.tsx'

interface Figure<Row> {
  readonly value: (row: Row) => Fen | null
  /** Drawn, and loaded, when the figure is opened. */
  readonly reasons: (row: Row) => ReactNode
  readonly unknown?: string
  readonly width?: number
}

/** A computed sum that opens its reasons; one that nobody can tell says why. */
export function figureColumn<Row>(id: string, header: string, { value, reasons, unknown = `没有登记${header}`, width = 128 }: Figure<Row>): TableColumn<Row> {
  return {
    id,
    header: `${header}（元）`,
    width,
    align: 'end',
    sortValue: value,
    cell: (row) => {
      const amount = value(row)
      return amount === null ? <Unknown reason={unknown} /> : <WhyFigure reasons={() => reasons(row)}>{formatYuan(amount)}</WhyFigure>
    },
  }
}
