import { type ReactNode, useState } from 'react'
import type { LoanAgreements, LoanExtension, LoanSupplement } from '../../../../shared/api/loan-agreements.ts'
import type { Loan } from '../../../../shared/api/loans.ts'
import { consentLabels, supplementSubjectLabels } from '../../../../shared/model/loan-agreement.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { Unknown } from '../../../components/unknown.tsx'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { useReviewColumn } from '../record/review-column.tsx'
import { Section } from '../record/section.tsx'
import classes from './debt-tab.module.css'
import { ExtensionForm } from './extension-form.tsx'
import { LoanForm } from './loan-form.tsx'
import { SupplementForm } from './supplement-form.tsx'

type Editing =
  | { readonly what: 'extension'; readonly record: LoanExtension | null }
  | { readonly what: 'supplement'; readonly record: LoanSupplement | null }
  | { readonly what: 'acceleration' }

/** 合同变更: extensions and supplements with the guarantors' consent, and the acceleration of the loan. */
export function AgreementsView({ loan, agreements }: { readonly loan: Loan; readonly agreements: LoanAgreements }): ReactNode {
  const [editing, setEditing] = useState<Editing | null>(null)
  const close = () => setEditing(null)
  const review = useReviewColumn<LoanExtension>((row) => row.id)
  return (
    <>
      <Section title="展期" action={<AddButton onClick={() => setEditing({ what: 'extension', record: null })}>登记展期</AddButton>}>
        <DataTable label="展期" columns={extensionColumns(review)} rows={agreements.extensions} rowId={(row) => row.id} onOpen={(record) => setEditing({ what: 'extension', record })} empty="本借据没有展期。" />
      </Section>
      <Section title="补充协议" action={<AddButton onClick={() => setEditing({ what: 'supplement', record: null })}>登记补充协议</AddButton>}>
        <DataTable label="补充协议" columns={supplementColumns} rows={agreements.supplements} rowId={(row) => row.id} onOpen={(record) => setEditing({ what: 'supplement', record })} empty="本借据没有补充协议。" />
      </Section>
      <Section title="宣布提前到期" action={<AddButton onClick={() => setEditing({ what: 'acceleration' })}>{loan.acceleratedOn === null ? '登记提前到期' : '修改提前到期'}</AddButton>}>
        <Acceleration loan={loan} />
      </Section>
      {editing?.what === 'extension' && <ExtensionForm loan={loan} extension={editing.record} onClose={close} />}
      {editing?.what === 'supplement' && <SupplementForm loan={loan} supplement={editing.record} onClose={close} />}
      {editing?.what === 'acceleration' && <LoanForm loan={loan} part="acceleration" onClose={close} />}
    </>
  )
}

const consentTones: Readonly<Record<LoanExtension['guarantors'][number]['consent'], Tone>> = { given: 'good', refused: 'bad', unknown: 'doubt' }

const extensionColumns = (review: readonly TableColumn<LoanExtension>[]): readonly TableColumn<LoanExtension>[] => [
  { ...textColumn<LoanExtension>('agreementNo', '展期协议编号', 176, (row) => row.agreementNo ?? '未登记编号'), always: true, opens: true },
  dateColumn('signedOn', '签订日期', (row) => row.signedOn),
  dateColumn('oldDueOn', '原到期日', (row) => row.oldDueOn),
  dateColumn('newDueOn', '展期后到期日', (row) => row.newDueOn, 104),
  ...review,
  nodeColumn('annualRate', '展期年利率', 96, (row) => (row.annualRate === null ? '不变' : `${row.annualRate}%`)),
  nodeColumn('consents', '保证人书面同意', 420, ({ guarantors }) => <Consents guarantors={guarantors} />),
]

const supplementColumns: readonly TableColumn<LoanSupplement>[] = [
  { ...textColumn<LoanSupplement>('agreementNo', '补充协议编号', 176, (row) => row.agreementNo ?? '未登记编号'), always: true, opens: true },
  dateColumn('signedOn', '签订日期', (row) => row.signedOn),
  dateColumn('effectiveOn', '生效日期', (row) => row.effectiveOn),
  nodeColumn('subject', '变更事项', 104, (row) => supplementSubjectLabels[row.subject]),
  textColumn('content', '变更内容', 280, (row) => row.content),
  nodeColumn('consents', '保证人书面同意', 300, ({ guarantors }) => <Consents guarantors={guarantors} />),
]

function Consents({ guarantors }: Pick<LoanExtension, 'guarantors'>): ReactNode {
  if (guarantors.length === 0) return <Unknown reason="本借据没有登记保证人" />
  return (
    <span className={classes.consents}>
      {guarantors.map(({ guaranteeId, guarantorName, consent, consentedOn }) => (
        <StatusBadge key={guaranteeId} tone={consentTones[consent]}>
          {guarantorName} {consentLabels[consent]}
          {consentedOn !== null && ` ${consentedOn}`}
        </StatusBadge>
      ))}
    </span>
  )
}

function Acceleration({ loan }: { readonly loan: Loan }): ReactNode {
  if (loan.acceleratedOn === null) return <p className={classes.key}>尚未宣布提前到期。</p>
  const facts = [
    ['提前到期日', loan.acceleratedOn],
    ['通知到达日', loan.accelerationArrivedOn],
    ['通知书编号', loan.accelerationNoticeNo],
    ['通知书日期', loan.accelerationNoticeOn],
    ['事由', loan.accelerationGround],
  ] as const
  return (
    <div className={classes.terms}>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <Unknown reason={`没有登记${label}`} />}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
