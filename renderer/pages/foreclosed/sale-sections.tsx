import type { ReactNode } from 'react'
import type { ForeclosedDisposal, ForeclosedRound } from '../../../shared/api/foreclosed.ts'
import {
  disposalWayLabels, foreclosedDisposalLabels, type ForeclosedDisposalFacts, foreclosedRoundLabels, type ForeclosedRoundFacts, type ForeclosedRoundResult, foreclosedRoundResultLabels,
} from '../../../shared/model/foreclosed-asset.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Blank } from '../../components/blank.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DateField } from '../../components/date-field.tsx'
import { EnumSelect } from '../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../components/field-grid.tsx'
import { MoneyField } from '../../components/money-field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'
import { LongTextField, TextField } from '../../components/text-field.tsx'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'
import { DetailFormOfCase } from '../case/record/detail-form.tsx'
import { RecordsSection } from '../case/record/records-section.tsx'
import { type DetailFormProps, latestPage, type OfPage, schemas } from './detail.ts'

const resultTones: Record<ForeclosedRoundResult, Tone> = { planned: 'info', sold: 'good', failed: 'doubt', withdrawn: 'plain' }

const roundColumns: readonly TableColumn<ForeclosedRound>[] = [
  { ...nodeColumn<ForeclosedRound>('roundNo', '次数', 80, (row) => `第 ${row.roundNo} 次`), always: true, opens: true },
  nodeColumn('way', '方式', 88, (row) => disposalWayLabels[row.way]),
  nodeColumn('result', '结果', 96, (row) => <StatusBadge tone={resultTones[row.result]}>{foreclosedRoundResultLabels[row.result]}</StatusBadge>),
  dateColumn('opensOn', '开拍日', (row) => row.opensOn, 112),
  moneyColumn('reserveFen', '保留价', (row) => row.reserveFen),
  moneyColumn('priceFen', '成交价', (row) => row.priceFen),
  textColumn('buyer', '买受人', 176, (row) => row.buyer),
  textColumn('agency', '机构或平台', 176, (row) => row.agency),
  dateColumn('noticeOn', '公告日', (row) => row.noticeOn),
]

/** 拍卖和变卖: by public auction with a reserve price, or with a reason for another way. */
export function RoundsSection({ data }: OfPage): ReactNode {
  return (
    <RecordsSection
      title="拍卖和转让"
      note="原则上公开拍卖并确定保留价"
      add={data.asset.acquiredOn === null ? null : '登记拍卖'}
      columns={roundColumns}
      rows={data.rounds}
      empty="还没有拍卖。公告后登记开拍日和保留价，结束后补登结果。"
      form={(record, onClose) => <RoundForm data={data} record={record} onClose={onClose} />}
    />
  )
}

function RoundForm({ data, record, onClose }: DetailFormProps<ForeclosedRound>): ReactNode {
  const { id, caseId, reserveFen } = data.asset
  const save = useCommand('foreclosed.saveRound')
  const remove = useCommand('foreclosed.voidRound')
  const blank: Blank<ForeclosedRoundFacts> = {
    foreclosedId: id, way: 'auction', roundNo: data.rounds.length + 1, agency: null, reserveFen, noticeOn: null, opensOn: null, result: 'planned', priceFen: null, buyer: null, reason: null, note: null,
  }
  const labels = foreclosedRoundLabels
  return (
    <DetailFormOfCase
      caseId={caseId} what="拍卖" title={record === null ? '登记拍卖' : `第 ${record.roundNo} 次${disposalWayLabels[record.way]}`} record={record} draftKey={`fc-round:${id}`} blank={blank} labels={labels}
      enums={{ way: disposalWayLabels, result: foreclosedRoundResultLabels }} loadSchema={async () => (await schemas()).foreclosedRoundFacts} save={save} remove={remove}
      latest={async () => (await latestPage(data)).rounds} onClose={onClose}
    >
      {({ bind, values }) => (
        <FieldGrid>
          <EnumSelect label={labels.way} labels={disposalWayLabels} field={bind('way')} required autoFocus />
          <NumberField label={labels.roundNo} field={bind('roundNo')} required unit="次" />
          <TextField label={labels.agency} field={bind('agency')} />
          <MoneyField label={labels.reserveFen} field={bind('reserveFen')} required={values.way === 'auction'} />
          <DateField label={labels.noticeOn} field={bind('noticeOn')} />
          <DateField label={labels.opensOn} field={bind('opensOn')} required />
          <EnumSelect label={labels.result} labels={foreclosedRoundResultLabels} field={bind('result')} required />
          {values.result === 'sold' && <MoneyField label={labels.priceFen} field={bind('priceFen')} required />}
          {values.result === 'sold' && <TextField label={labels.buyer} field={bind('buyer')} />}
          {values.way !== 'auction' && (
            <WideField>
              <LongTextField label={labels.reason} field={bind('reason')} required />
            </WideField>
          )}
          <WideField>
            <LongTextField label={labels.note} field={bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailFormOfCase>
  )
}

const disposalColumns: readonly TableColumn<ForeclosedDisposal>[] = [
  { ...dateColumn<ForeclosedDisposal>('disposedOn', '处置日期', (row) => row.disposedOn, 112), always: true, opens: true },
  nodeColumn('way', '方式', 88, (row) => disposalWayLabels[row.way]),
  moneyColumn('priceFen', '处置价款', (row) => row.priceFen),
  moneyColumn('receivedFen', '收到现金', (row) => row.receivedFen),
  moneyColumn('costFen', '处置税费', (row) => row.costFen),
  moneyColumn('bookPartFen', '结转账面', (row) => row.bookPartFen),
  textColumn('buyer', '买受人', 200, (row) => row.buyer),
  textColumn('approvalNo', '批准文号', 176, (row) => row.approvalNo),
]

/** 处置: what has left the books, for what price. */
export function DisposalsSection({ data }: OfPage): ReactNode {
  const open = data.standing === 'held' || data.standing === 'overdue'
  return (
    <RecordsSection
      title="处置"
      note="账面全部结转后，处置期限即为办结"
      add={open ? '登记处置' : null}
      columns={disposalColumns}
      rows={data.disposals}
      empty="还没有处置。"
      form={(record, onClose) => <DisposalForm data={data} record={record} onClose={onClose} />}
    />
  )
}

function DisposalForm({ data, record, onClose }: DetailFormProps<ForeclosedDisposal>): ReactNode {
  const { id, caseId } = data.asset
  const save = useCommand('foreclosed.saveDisposal')
  const remove = useCommand('foreclosed.voidDisposal')
  const sold = data.rounds.findLast(({ result }) => result === 'sold')
  const blank: Blank<ForeclosedDisposalFacts> = {
    foreclosedId: id, disposedOn: null, way: sold?.way ?? 'auction', priceFen: sold?.priceFen ?? null, receivedFen: null, costFen: null, bookPartFen: data.result.value?.bookLeft ?? null,
    buyer: sold?.buyer ?? null, approvalNo: null, note: null,
  }
  const labels = foreclosedDisposalLabels
  return (
    <DetailFormOfCase
      caseId={caseId} what="处置" title={record === null ? '登记处置' : `处置：${record.disposedOn}`} record={record} draftKey={`fc-disposal:${id}`} blank={blank} labels={labels} enums={{ way: disposalWayLabels }}
      loadSchema={async () => (await schemas()).foreclosedDisposalFacts} save={save} remove={remove} latest={async () => (await latestPage(data)).disposals} onClose={onClose}
    >
      {({ bind }) => (
        <FieldGrid>
          <DateField label={labels.disposedOn} field={bind('disposedOn')} required autoFocus />
          <EnumSelect label={labels.way} labels={disposalWayLabels} field={bind('way')} required />
          <MoneyField label={labels.priceFen} field={bind('priceFen')} required />
          <MoneyField label={labels.receivedFen} field={bind('receivedFen')} required />
          <MoneyField label={labels.costFen} field={bind('costFen')} help="由本行承担的部分" />
          <MoneyField label={labels.bookPartFen} field={bind('bookPartFen')} required help="全部处置填结存账面余额" />
          <TextField label={labels.buyer} field={bind('buyer')} />
          <TextField label={labels.approvalNo} field={bind('approvalNo')} />
          <WideField>
            <LongTextField label={labels.note} field={bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailFormOfCase>
  )
}
