import type { ReactNode } from 'react'
import type { Deduction } from '../../../../shared/api/deductions.ts'
import { fundKindLabels } from '../../../../shared/model/deduction.ts'
import { useCall } from '../../../api/use-call.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { PartyLink } from '../../../components/record-link.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { RecordsSection } from '../record/records-section.tsx'
import { DeductionForm } from './deduction-form.tsx'

const columns: readonly TableColumn<Deduction>[] = [
  { ...dateColumn<Deduction>('deductedOn', '扣收日期', (row) => row.deductedOn), always: true, opens: true },
  nodeColumn('holder', '账户所有人', 160, (row) => <PartyLink id={row.holderId}>{row.holderName}</PartyLink>),
  textColumn('accountTail', '账号末四位', 96, (row) => row.accountTail),
  moneyColumn('amountFen', '扣收金额', (row) => row.amountFen),
  textColumn('noteNo', '计入借据', 152, (row) => row.noteNo),
  nodeColumn('fundKind', '款项性质', 144, (row) => fundKindLabels[row.fundKind]),
  textColumn('clause', '扣收条款', 200, (row) => row.clause),
  dateColumn('noticeOn', '通知日期', (row) => row.noticeOn),
]

/** 账户扣收: what was taken from accounts with the bank, each booked as a repayment. */
export function DeductionsSection(): ReactNode {
  const { caseId } = useCaseScope()
  const rows = useCall('deductions.ofCase', { caseId })
  if (rows.isPending) return <LoadingRows rows={1} />
  if (rows.isError) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
  return (
    <RecordsSection
      title="账户扣收"
      note="只登记从本行账户的扣收，保存时同时登记还款"
      add="登记扣收"
      columns={columns}
      rows={rows.data}
      empty="还没有账户扣收。按合同从借款人、保证人在本行的账户扣收后在这里登记。"
      form={(record, onClose) => <DeductionForm record={record} onClose={onClose} />}
    />
  )
}
