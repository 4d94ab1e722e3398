import { Button } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import type { ContactPersonView } from '../../../../shared/api/contacts.ts'
import type { NoticeView, ServiceView } from '../../../../shared/api/notices.ts'
import { noticeKindLabels, proofKindLabels, serviceResultLabels, serviceWayLabels, signerRelationLabels } from '../../../../shared/model/notice.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import { Allowed } from '../../../components/allowed.tsx'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useFilesColumn, withFiles } from '../attachments/files-column.tsx'
import { actKeys } from '../case-acts.ts'
import { useCaseAct } from '../use-case-act.ts'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, nodeColumn, partyColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'
import classes from './contacts-tab.module.css'
import { GradeBadge } from './grade-badge.tsx'
import { NoticeForm } from './notice-form.tsx'
import { ServiceForm } from './service-form.tsx'

const columns: readonly TableColumn<ServiceView>[] = [
  { ...partyColumn<ServiceView>('party', '受送达人', 176, (row) => ({ id: row.partyId, name: row.partyName })), always: true },
  { ...textColumn<ServiceView>('way', '送达方式', 136, (row) => serviceWayLabels[row.way]), opens: true },
  dateColumn('sentOn', '送出日期', (row) => row.sentOn),
  textColumn('result', '结果', 88, (row) => serviceResultLabels[row.result]),
  dateColumn('resultOn', '送达、退回', (row) => row.resultOn),
  textColumn('signer', '签收人', 200, (row) => (row.signerRelation === null ? null : `${row.signerName ?? ''}（${signerRelationLabels[row.signerRelation]}）`)),
  nodeColumn('grade', '证据等级', 136, (row) => <GradeBadge grade={row.grade} />),
  textColumn('proof', '留存证明', 160, (row) => `${proofKindLabels[row.proofKind]}${row.proofRef === null ? '' : ` ${row.proofRef}`}`),
  textColumn('tracking', '邮件号', 136, (row) => row.trackingNo),
  textColumn('address', '地址、号码', 240, (row) => row.address),
]

type Editing =
  | { readonly kind: 'notice'; readonly notice: NoticeView | null }
  | { readonly kind: 'service'; readonly notice: NoticeView; readonly service: ServiceView | null; readonly partyId: Id<'party'> | null }

/** 函件送达: each letter, how it reached each addressee, and whom it has not reached. */
export function NoticesSection({ persons }: { readonly persons: readonly ContactPersonView[] }): ReactNode {
  const { caseId } = useCaseScope()
  const [editing, setEditing] = useState<Editing | null>(null)
  useCaseAct('notice', () => setEditing({ kind: 'notice', notice: null }))
  const all = useCall('notices.ofCase', { caseId })
  if (all.isPending) return <LoadingRows rows={3} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  const add = <AddButton onClick={() => setEditing({ kind: 'notice', notice: null })} keys={actKeys('notice')}>登记函件</AddButton>
  const close = () => setEditing(null)
  return (
    <Section title="函件送达" note="同一件事应同时通知借款人、保证人、抵押人和共同债务人" action={all.data.length > 0 && add}>
      {all.data.length === 0 && (
        <div className={classes.framed}>
          <EmptyState title="本户还没有函件" action={add}>
            催收函、提前到期通知和履行保证责任通知登记在这里，逐人登记送达，据此判断是否中断时效。
          </EmptyState>
        </div>
      )}
      {all.data.map((notice) => (
        <section key={notice.id} className={classes.notice} aria-label={`${noticeKindLabels[notice.kind]} ${notice.issuedOn}`}>
          <div className={classes.noticeHead}>
            <button type="button" onClick={() => setEditing({ kind: 'notice', notice })}>
              {noticeKindLabels[notice.kind]} {notice.docNo ?? ''} {notice.issuedOn}
            </button>
            <Unserved notice={notice} />
            <Allowed right="record">
              <Button className={classes.end} variant="default" size="compact" onClick={() => setEditing({ kind: 'service', notice, service: null, partyId: notice.unserved[0]?.partyId ?? null })}>
                登记送达
              </Button>
            </Allowed>
          </div>
          {notice.services.length > 0 && (
            <ServicesTable notice={notice} onOpen={(service) => setEditing({ kind: 'service', notice, service, partyId: service.partyId })} />
          )}
        </section>
      ))}
      {editing?.kind === 'notice' && <NoticeForm key={editing.notice?.id ?? 'new'} notice={editing.notice} onClose={close} />}
      {editing?.kind === 'service' && (
        <ServiceForm key={editing.service?.id ?? `new ${editing.notice.id}`} notice={editing.notice} service={editing.service} partyId={editing.partyId} persons={persons} onClose={close} />
      )}
    </Section>
  )
}

/** Each service of a letter, with the scans of its receipt or post query beside it: they are what its grade rests on. */
function ServicesTable({ notice, onOpen }: { readonly notice: NoticeView; readonly onOpen: (service: ServiceView) => void }): ReactNode {
  const files = useFilesColumn(notice.services)
  const shown = useMemo(() => withFiles(columns, files), [files])
  return <DataTable label={`${noticeKindLabels[notice.kind]} ${notice.issuedOn} 的送达`} columns={shown} rows={notice.services} rowId={(row) => row.id} onOpen={onOpen} empty="还没有送达" />
}

function Unserved({ notice }: { readonly notice: NoticeView }): ReactNode {
  if (notice.unserved.length === 0) return <StatusBadge tone="good">已全部送达</StatusBadge>
  return <StatusBadge tone="doubt">尚未送达：{notice.unserved.map(({ name }) => name).join('、')}</StatusBadge>
}
