import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { AttachmentsOfCase, Evidence } from '../../../../shared/api/attachments.ts'
import type { EvidenceState } from '../../../../shared/api/evidence.ts'
import { evidenceFormLabels } from '../../../../shared/model/evidence-form.ts'
import { useCall } from '../../../api/use-call.ts'
import { Allowed } from '../../../components/allowed.tsx'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { EmptyState, ErrorState } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'
import { ArrangeDialog } from './arrange-dialog.tsx'
import { BookPanel } from './book-panel.tsx'
import { EvidenceForm } from './evidence-form.tsx'
import { UsualListDialog } from './usual-list-dialog.tsx'

type Task = { readonly kind: 'edit'; readonly item: Evidence | null } | { readonly kind: 'usual' } | { readonly kind: 'arrange' }

/** 证据目录: what is to be proved by which files, ticked off against the usual list, in order, and bound with page numbers. */
export function EvidenceSection({ all }: { readonly all: AttachmentsOfCase }): ReactNode {
  const { caseId } = useCaseScope()
  const state = useCall('evidence.ofCase', { caseId }, { keepPrevious: true })
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const missing = state.data?.usual.filter((line) => line.state === 'missing').length ?? 0
  const usual = (
    <Allowed right="record">
      <Button variant="default" disabled={!state.data} onClick={() => setTask({ kind: 'usual' })}>
        {missing > 0 ? `常用清单（缺 ${missing} 项）` : '常用清单'}
      </Button>
    </Allowed>
  )
  const acts = (
    <>
      {usual}
      {all.evidence.length > 0 && (
        <>
          <Allowed right="record">
            <Button variant="default" onClick={() => setTask({ kind: 'arrange' })}>
              调整顺序
            </Button>
          </Allowed>
          <AddButton onClick={() => setTask({ kind: 'edit', item: null })}>新增证据</AddButton>
        </>
      )}
    </>
  )
  return (
    <Section title="证据目录" note="立案时的证据清单和证据册按这里的组别、顺序列出" action={acts}>
      <DataTable
        label="证据目录"
        columns={columnsOf(all, state.data)}
        rows={all.evidence}
        rowId={(item) => item.id}
        onOpen={(item) => setTask({ kind: 'edit', item })}
        empty={
          <EmptyState title="本户还没有证据目录" action={<AddButton onClick={() => setTask({ kind: 'edit', item: null })}>新增证据</AddButton>}>
            先登记要证明什么，再把扫描件归到对应的证据下；也可以从“常用清单”勾选。
          </EmptyState>
        }
      />
      {state.isError && <ErrorState error={state.error} onRetry={() => void state.refetch()} />}
      {state.data && all.evidence.length > 0 && <BookPanel state={state.data} />}
      {task?.kind === 'edit' && <EvidenceForm key={task.item?.id ?? 'new'} evidence={task.item} onClose={close} />}
      {task?.kind === 'usual' && state.data && <UsualListDialog lines={state.data.usual} onClose={close} />}
      {task?.kind === 'arrange' && <ArrangeDialog all={all} onClose={close} />}
    </Section>
  )
}

function columnsOf(all: AttachmentsOfCase, state: EvidenceState | undefined): readonly TableColumn<Evidence>[] {
  const filesBehind = (item: Evidence) => all.files.filter((file) => file.evidenceId === item.id).length
  const pages = new Map(state?.pages.map((each) => [each.evidenceId, each.pages]))
  return [
    { id: 'groupNo', header: '组', width: 48, align: 'end', cell: (item) => item.groupNo },
    { ...textColumn<Evidence>('name', '证据名称', 184, (item) => item.name), always: true, opens: true },
    textColumn('purpose', '证明目的', 216, (item) => item.purpose),
    textColumn('form', '形式', 72, (item) => evidenceFormLabels[item.form]),
    { id: 'files', header: '附件', width: 56, align: 'end', sortValue: filesBehind, cell: (item) => filesBehind(item) },
    { ...textColumn<Evidence>('pages', '页码', 80, (item) => pages.get(item.id) ?? null, '还没有装订，或装订后有变动'), align: 'end', always: true },
    textColumn('note', '备注', 120, (item) => item.note),
  ]
}
