import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CaseFilter, CaseMatrix, MatrixCell } from '../../../shared/api/cases.ts'
import { type AgeingBand, ageingBandNames, ageingBands } from '../../../shared/model/case-list.ts'
import { type RiskClass, riskClasses, riskClassLabels } from '../../../shared/model/loan.ts'
import { formatYuan, sumFen } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import classes from './overdue-matrix.module.css'
import { useCaseList } from './use-case-list.ts'

interface Props {
  readonly stock: CaseFilter
  readonly onClose: () => void
}

/** 逾期矩阵: households and principal by class and by how long the oldest debt has been due; each cell opens its list. */
export default function OverdueMatrix({ stock, onClose }: Props): ReactNode {
  const matrix = useCall('cases.matrix', { filter: stock })
  return (
    <Modal opened onClose={onClose} title="逾期矩阵" size={1120}>
      <p className={classes.hint}>按户统计：行是户内最差的五级分类，列是最早到期日至今的天数；每格上为户数，下为本金（元，不含外币）。点户数看名单。</p>
      {matrix.isPending && <LoadingRows rows={7} />}
      {matrix.isError && <ErrorState error={matrix.error} onRetry={() => void matrix.refetch()} />}
      {matrix.isSuccess && <MatrixTable matrix={matrix.data} stock={stock} />}
    </Modal>
  )
}

type Class = RiskClass | null
type Band = AgeingBand | null

const CLASSES: readonly Class[] = [...riskClasses, null]
const BANDS: readonly Band[] = [...ageingBandNames, null]

function MatrixTable({ matrix: { cells }, stock }: { readonly matrix: CaseMatrix; readonly stock: CaseFilter }): ReactNode {
  const bands = BANDS.filter((band) => band !== null || cells.some((cell) => cell.band === null))
  const of = (riskClass: Class | 'all', band: Band | 'all') => cells.filter((cell) => (riskClass === 'all' || cell.riskClass === riskClass) && (band === 'all' || cell.band === band))
  return (
    <table className={classes.matrix}>
      <thead>
        <tr>
          <th scope="col">五级分类</th>
          {bands.map((band) => (
            <th key={band ?? 'none'} scope="col">
              {band === null ? '没有到期日' : ageingBands[band].label}
            </th>
          ))}
          <th scope="col">合计</th>
        </tr>
      </thead>
      <tbody>
        {CLASSES.map((riskClass) => (
          <tr key={riskClass ?? 'none'}>
            <th scope="row">{riskClass === null ? '未分类' : riskClassLabels[riskClass]}</th>
            {[...bands, 'all' as const].map((band) => (
              <td key={band ?? 'none'}>
                <CellFigures cells={of(riskClass, band)} filter={narrowed(stock, riskClass, band)} />
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">合计</th>
          {[...bands, 'all' as const].map((band) => (
            <td key={band ?? 'none'}>
              <CellFigures cells={of('all', band)} filter={narrowed(stock, 'all', band)} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

/** The question of the list that a cell sums; null where the list knows no such condition (未分类, 没有到期日). */
function narrowed(stock: CaseFilter, riskClass: Class | 'all', band: Band | 'all'): CaseFilter | null {
  if (riskClass === null || band === null) return null
  return { ...stock, riskClasses: riskClass === 'all' ? [] : [riskClass], ageing: band === 'all' ? [] : [band] }
}

function CellFigures({ cells, filter }: { readonly cells: readonly MatrixCell[]; readonly filter: CaseFilter | null }): ReactNode {
  const show = useCaseList()
  const households = cells.reduce((sum, cell) => sum + cell.cases, 0)
  if (households === 0) return <span className={classes.none}>—</span>
  return (
    <>
      {filter === null ? (
        <span>{households}</span>
      ) : (
        <button type="button" className={classes.toList} onClick={() => show(filter)}>
          {households}
        </button>
      )}
      <span className={classes.sum}>{formatYuan(sumFen(cells.map(({ principalFen }) => principalFen)))}</span>
    </>
  )
}
