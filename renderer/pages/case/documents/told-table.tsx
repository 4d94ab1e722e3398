import type { ReactNode } from 'react'
import type { ToldFigure } from '../../../../shared/api/document-life.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import classes from './document-life.module.css'

const words = (amount: Fen | null): string => (amount === null ? '—' : formatYuan(amount))

/** 当时陈述的数额: what the paper says of the debt beside what the record says today of the same day. */
export function ToldTable({ figures, asOf }: { readonly figures: readonly ToldFigure[]; readonly asOf: IsoDate }): ReactNode {
  const differing = figures.filter(({ told, now }) => told !== now).length
  if (figures.length === 0) return null
  return (
    <details className={classes.told}>
      <summary>
        {differing === 0 ? `当时陈述的数额（截至 ${asOf}）与现在的台账一致` : `当时陈述的数额（截至 ${asOf}）与现在的台账有 ${differing} 项不同`}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">文书所载（元）</th>
            <th scope="col">台账现在的数（元）</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ label, told, now }) => (
            <tr key={label} data-differs={told !== now || undefined}>
              <th scope="row">{label}</th>
              <td>{words(told)}</td>
              <td>{words(now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
