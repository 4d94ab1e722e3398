import type { ReactNode } from 'react'
import type { ContactView } from '../../../../shared/api/contacts.ts'
import { contactChannelLabels, type ContactRelation, contactRelationLabels, evidenceKindLabels, outcomeLabelsFor } from '../../../../shared/model/contact.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { CaseLink, PartyLink } from '../../../components/record-link.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { Unknown } from '../../../components/unknown.tsx'
import { GradeBadge } from './grade-badge.tsx'

const unknown = (text: string | null, reason: string) => (text === null ? <Unknown reason={reason} /> : <span title={text}>{text}</span>)

/** Columns of a list of contacts; the case's own page leaves out whose case it is. */
export function contactColumns(withCase: boolean): readonly TableColumn<ContactView>[] {
  return [
    { id: 'occurred', header: '时间', width: 128, always: true, opens: true, cell: (row) => `${row.occurredOn} ${row.occurredAt}` },
    ...(withCase ? [{ id: 'borrower', header: '户名', width: 168, cell: (row: ContactView) => <CaseLink id={row.caseId}>{row.borrowerName}</CaseLink> }] : []),
    { id: 'channel', header: '方式', width: 80, cell: (row) => `${contactChannelLabels[row.channel]}${row.incoming ? '（来）' : ''}` },
    { id: 'person', header: '联系对象', width: 168, cell: (row) => <PersonWords id={row.partyId} name={row.personName} relation={row.relation} /> },
    { id: 'target', header: '号码、地址', width: 112, cell: (row) => unknown(row.targetMasked, '没有登记号码或地址') },
    { id: 'outcome', header: '结果', width: 104, cell: (row) => outcomeLabelsFor(row.relation)[row.outcome] },
    { id: 'guard', header: '规则', width: 72, cell: (row) => (row.breachReason === null ? '' : <StatusBadge tone="bad">违规</StatusBadge>) },
    { id: 'promise', header: '承诺', width: 176, cell: (row) => (row.promiseDueOn === null || row.promiseFen === null ? '' : `${row.promiseDueOn} 还 ${formatYuan(row.promiseFen)}`) },
    { id: 'grade', header: '证据等级', width: 112, cell: (row) => <GradeBadge grade={row.grade} /> },
    { id: 'next', header: '下一步', width: 216, cell: (row) => (row.nextOn === null ? '' : <span title={row.nextStep ?? ''}>{`${row.nextOn} ${row.nextStep ?? ''}`}</span>) },
    { id: 'team', header: '工作人员', width: 112, cell: (row) => row.colleagueNames.join('、') },
    { id: 'evidence', header: '留存证据', width: 136, cell: (row) => unknown(row.evidenceKind && evidenceKindLabels[row.evidenceKind], '没有留存证据') },
    { id: 'content', header: '经过', width: 280, cell: (row) => unknown(row.content, '没有登记经过') },
  ]
}

interface PersonProps {
  readonly id: Id<'party'> | null
  readonly name: string
  readonly relation: ContactRelation
}

/** Whom the record knows leads to his page; a passer-by is a name. */
export function PersonWords({ id, name, relation }: PersonProps): ReactNode {
  return (
    <span title={name}>
      {id === null ? name : <PartyLink id={id}>{name}</PartyLink>}（{contactRelationLabels[relation]}）
    </span>
  )
}

/** The rules that a breach broke, and why it took place. */
export const breachColumns: readonly TableColumn<ContactView>[] = [
  { id: 'reasons', header: '违反的规则', width: 240, always: true, cell: (row) => <span title={row.guardReasons ?? ''}>{row.guardReasons?.replaceAll('\n', '；')}</span> },
  { id: 'why', header: '说明', width: 200, always: true, cell: (row) => <span title={row.breachReason ?? ''}>{row.breachReason}</span> },
  { id: 'team', header: '工作人员', width: 112, cell: (row) => row.colleagueNames.join('、') },
]
