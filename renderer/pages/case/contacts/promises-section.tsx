import type { ReactNode } from 'react'
import type { PromiseView } from '../../../../shared/api/contacts.ts'
import { promiseWayLabels } from '../../../../shared/model/contact.ts'
import { explainPromise, type PromiseState, promiseStateLabels } from '../../../../shared/rules/promise-outcome.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { Notice } from '../../../components/notice.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { WhyFigure } from '../../../components/why-figure.tsx'
import { WhyContent } from '../../../components/why-panel.tsx'
import { dateColumn, moneyColumn, nodeColumn, partyColumn, textColumn } from '../record/cells.tsx'
import { figureColumn } from '../record/figure-column.tsx'
import { Section } from '../record/section.tsx'

const tones: Readonly<Record<PromiseState, Tone>> = { open: 'info', kept: 'good', 'partly-kept': 'doubt', broken: 'bad' }

/** How a promise was kept: the repayments of its days. */
function PromiseReasons({ row }: { readonly row: PromiseView }): ReactNode {
  return <WhyContent title={`${row.personName}的承诺`} valueText={promiseStateLabels[row.state]} answer={explainPromise(row)} />
}

export const promiseColumns: readonly TableColumn<PromiseView>[] = [
  nodeColumn('dueOn', '承诺还款时间', 176, (row) => <DateText value={row.dueOn} distance due={row.state === 'open'} />),
  nodeColumn('state', '履行情况', 104, (row) => (
    <WhyFigure reasons={() => <PromiseReasons row={row} />}>
      <StatusBadge tone={tones[row.state]}>{promiseStateLabels[row.state]}</StatusBadge>
    </WhyFigure>
  )),
  moneyColumn('amountFen', '承诺金额', (row) => row.amountFen),
  figureColumn('paidFen', '期内还款', { value: (row) => row.paidFen, reasons: (row) => <PromiseReasons row={row} /> }),
  figureColumn('shortFen', '还差', { value: (row) => row.shortFen, reasons: (row) => <PromiseReasons row={row} /> }),
  textColumn('way', '方式', 120, (row) => promiseWayLabels[row.way]),
  partyColumn('person', '承诺人', 136, (row) => ({ id: row.partyId, name: row.personName })),
  dateColumn('madeOn', '承诺日', (row) => row.madeOn),
]

interface Props {
  readonly promises: readonly PromiseView[]
  readonly twoBroken: boolean
}

/** 还款承诺, settled by the repayments that the ledger holds. */
export function PromisesSection({ promises, twoBroken }: Props): ReactNode {
  if (promises.length === 0) return null
  return (
    <Section title="还款承诺" note="按债权页登记的还款判断，法院执行款不计入">
      {twoBroken && <Notice tone="doubt">预警信号：最近两次承诺连续没有履行。</Notice>}
      <DataTable label="还款承诺" columns={promiseColumns} rows={promises.toReversed()} rowId={(row) => row.contactId} empty="还没有承诺" />
    </Section>
  )
}
