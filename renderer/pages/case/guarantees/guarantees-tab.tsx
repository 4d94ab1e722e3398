import { type ReactNode, useState } from 'react'
import type { Guarantee, GuaranteePeriodView } from '../../../../shared/api/security.ts'
import { type GuaranteeFacts, guaranteeModeLabels } from '../../../../shared/model/guarantee.ts'
import { useCall } from '../../../api/use-call.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { PartyLink } from '../../../components/record-link.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { useNoteNumbers } from '../record/note-numbers.ts'
import { useReviewColumn } from '../record/review-column.tsx'
import { Section } from '../record/section.tsx'
import { ExtraSecuritySection } from './extra-security-section.tsx'
import { GuaranteeForm } from './guarantee-form.tsx'
import { DebtLimitation, earliestPeriod, MissingFacts, PeriodEnd, PeriodStatus, UnconsentedChanges } from './guarantee-period.tsx'

/** 担保: everyone who answers for the debt with all he has. */
export default function GuaranteesTab(): ReactNode {
  const { caseId } = useCaseScope()
  const [editing, setEditing] = useState<Editing | 'new' | null>(null)
  const guarantees = useCall('guarantees.ofCase', { caseId })
  const periods = useCall('guarantees.periods', { caseId }).data ?? []
  const columns = useColumns(periods)
  if (guarantees.isPending) return <LoadingRows rows={5} />
  if (guarantees.isError) return <ErrorState error={guarantees.error} onRetry={() => void guarantees.refetch()} />

  const add = <AddButton onClick={() => setEditing('new')}>新增保证</AddButton>
  return (
    <>
      <Section title="保证" note="保证期间按登记的事实计算，每名保证人分别看；抵押、质押在“抵质押物”页" action={guarantees.data.length > 0 && add}>
        <MissingFacts guarantees={guarantees.data} periods={periods} onAnswer={(guarantee, focusOn) => setEditing({ guarantee, focusOn })} />
        <UnconsentedChanges guarantees={guarantees.data} periods={periods} />
        <DataTable
          label="保证"
          columns={columns}
          rows={guarantees.data}
          rowId={(row) => row.id}
          onOpen={(guarantee) => setEditing({ guarantee, focusOn: null })}
          empty={
            <EmptyState title="本户还没有登记保证" action={add}>
              保证人登记后列为被告，保证期间据此提醒。
            </EmptyState>
          }
        />
        {editing === 'new' && <GuaranteeForm guarantee={null} onClose={() => setEditing(null)} />}
        {editing !== null && editing !== 'new' && (
          <GuaranteeForm key={editing.guarantee.id} guarantee={editing.guarantee} focusOn={editing.focusOn} onClose={() => setEditing(null)} />
        )}
      </Section>
      <ExtraSecuritySection />
    </>
  )
}

interface Editing {
  readonly guarantee: Guarantee
  readonly focusOn: keyof GuaranteeFacts | null
}

function useColumns(periods: readonly GuaranteePeriodView[]): readonly TableColumn<Guarantee>[] {
  const review = useReviewColumn<Guarantee>((row) => row.id)
  const noteNumbers = useNoteNumbers()
  const periodOf = (row: Guarantee) => earliestPeriod(periods.filter(({ guaranteeId }) => guaranteeId === row.id))
  return [
    { ...nodeColumn<Guarantee>('guarantorName', '保证人', 136, (row) => <PartyLink id={row.guarantorId}>{row.guarantorName}</PartyLink>), always: true },
    { ...nodeColumn<Guarantee>('mode', '保证方式', 120, (row) => <Mode guarantee={row} />), opens: true },
    nodeColumn('periodEnd', '保证期间止', 184, (row) => <PeriodEnd period={periodOf(row)} guarantorName={row.guarantorName} />),
    nodeColumn('periodStatus', '是否已主张', 192, (row) => <PeriodStatus period={periodOf(row)} />),
    nodeColumn('limitation', '保证债务时效', 232, (row) => <DebtLimitation period={periodOf(row)} guarantorName={row.guarantorName} />),
    ...review,
    textColumn('loans', '所保证的借据', 144, (row) => noteNumbers(row.loanIds)),
    moneyColumn('capFen', '最高限额', (row) => row.capFen),
    textColumn('capSharers', '共用限额的保证人', 160, (row) => (row.capSharers.length === 0 ? null : row.capSharers.join('、')), '没有与他人共用限额'),
    textColumn('contractNo', '保证合同编号', 176, (row) => row.contractNo),
    dateColumn('signedOn', '签订日期', (row) => row.signedOn),
    textColumn('periodText', '期间约定', 240, (row) => row.periodText),
  ]
}

function Mode({ guarantee }: { readonly guarantee: Guarantee }): ReactNode {
  if (guarantee.counterForName !== null) return `反担保（担保 ${guarantee.counterForName}）`
  if (guarantee.mode === 'unknown') return <StatusBadge tone="doubt">{guarantee.modeNotAgreed ? '合同没有约定' : guaranteeModeLabels.unknown}</StatusBadge>
  return guarantee.isMaximum ? `最高额${guaranteeModeLabels[guarantee.mode]}` : guaranteeModeLabels[guarantee.mode]
}
