import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ArchiveItem, ArchiveLending, ArchiveOfCase } from '../../../../shared/api/archive.ts'
import type { AttachmentsOfCase } from '../../../../shared/api/attachments.ts'
import { archiveFormLabels, archiveKindLabels } from '../../../../shared/model/archive.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Allowed } from '../../../components/allowed.tsx'
import { announce } from '../../../components/announce.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { Notice } from '../../../components/notice.tsx'
import { EmptyState, ErrorState, failureText, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { actColumn, dateColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'
import { ArchiveItemForm } from './archive-item-form.tsx'
import { ArchiveLendingForm } from './archive-lending-form.tsx'
import { ArchiveStandingBadge } from './archive-standing-badge.tsx'

type Task = { readonly kind: 'item'; readonly item: ArchiveItem | null } | { readonly kind: 'lending'; readonly item: Pick<ArchiveItem, 'id' | 'name'>; readonly lending: ArchiveLending | null }

/** 档案原件: the paper originals of the household, where each lies, and who has or had it. */
export function ArchiveSection({ all }: { readonly all: AttachmentsOfCase }): ReactNode {
  const { caseId } = useCaseScope()
  const archive = useCall('archive.ofCase', { caseId })
  if (archive.isPending) return <LoadingRows rows={3} />
  if (archive.isError) return <ErrorState error={archive.error} onRetry={() => void archive.refetch()} />
  return <Archive all={all} archive={archive.data} />
}

function Archive({ all, archive: { items, lendings } }: { readonly all: AttachmentsOfCase; readonly archive: ArchiveOfCase }): ReactNode {
  const { today } = useCaseScope()
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const addItem = () => setTask({ kind: 'item', item: null })
  return (
    <>
      <Section title="档案原件" note={summary(items)} action={items.length > 0 && <><PrintIndex /><AddButton onClick={addItem}>登记原件</AddButton></>}>
        <DataTable
          label="档案原件" columns={itemColumns(today, setTask)} rows={items} rowId={(item) => item.id} onOpen={(item) => setTask({ kind: 'item', item })}
          empty={<EmptyState title="本户还没有登记档案原件" action={<AddButton onClick={addItem}>登记原件</AddButton>}>合同、权证、裁判文书的纸质原件在这里列成目录，写明存放的地方；借出和归还随后逐次登记。</EmptyState>}
        />
      </Section>
      {lendings.length > 0 && (
        <Section title="借阅登记" note="原件借给谁、何时应还、何时归还">
          <DataTable
            label="借阅登记" columns={lendingColumns} rows={lendings} rowId={(lending) => lending.id}
            onOpen={(lending) => setTask({ kind: 'lending', item: { id: lending.itemId, name: lending.itemName }, lending })} empty={null}
          />
        </Section>
      )}
      {task?.kind === 'item' && <ArchiveItemForm key={task.item?.id ?? 'new'} item={task.item} all={all} onClose={close} />}
      {task?.kind === 'lending' && <ArchiveLendingForm key={task.lending?.id ?? task.item.id} item={task.item} lending={task.lending} onClose={close} />}
    </>
  )
}

/** 5 项，借出 2 项，其中逾期未还 1 项. */
function summary(items: readonly ArchiveItem[]): string {
  const out = items.filter((item) => item.out !== null).length
  const overdue = items.filter(({ standing }) => standing === 'overdue').length
  if (items.length === 0) return '纸质原件的目录和借阅'
  return `${items.length} 项${out === 0 ? '' : `，借出 ${out} 项`}${overdue === 0 ? '' : `，其中逾期未还 ${overdue} 项`}`
}

function itemColumns(today: IsoDate, begin: (task: Task) => void): readonly TableColumn<ArchiveItem>[] {
  return [
    { ...textColumn<ArchiveItem>('name', '原件名称', 176, (item) => item.name), always: true, opens: true },
    { ...nodeColumn<ArchiveItem>('standing', '状态', 112, ({ standing, out }) => <ArchiveStandingBadge standing={standing} dueOn={out?.dueOn ?? null} today={today} />), always: true },
    textColumn('holder', '借阅人', 88, ({ out }) => out && out.borrower, '没有借出'),
    actColumn('act', '办理', 72, (item) => <LendOrReturn item={item} begin={begin} />),
    textColumn('keptAt', '存放', 144, (item) => item.keptAt),
    textColumn('size', '份数', 120, ({ form, copies, pages }) => `${archiveFormLabels[form]} ${copies} 份${pages === null ? '' : ` ${pages} 页`}`),
    textColumn('paperNo', '编号', 168, (item) => item.paperNo),
    textColumn('kind', '类别', 120, (item) => archiveKindLabels[item.kind]),
    textColumn('subject', '关联记录', 136, (item) => item.subjectName),
    textColumn('file', '扫描件', 136, (item) => item.fileName, '没有对应的扫描件'),
    textColumn('evidence', '对应证据', 120, (item) => item.evidenceName),
    dateColumn('formedOn', '文件日期', (item) => item.formedOn),
    textColumn('released', '移出', 160, ({ releasedOn, releasedTo }) => releasedOn && `${releasedOn} ${releasedTo ?? ''}`, '仍由本行保管'),
  ]
}

const lendingColumns: readonly TableColumn<ArchiveLending>[] = [
  { ...textColumn<ArchiveLending>('item', '原件', 168, (lending) => lending.itemName), always: true, opens: true },
  textColumn('borrower', '借阅人', 104, (lending) => lending.borrower),
  dateColumn('lentOn', '借出日期', (lending) => lending.lentOn),
  dateColumn('dueOn', '应还日期', (lending) => lending.dueOn),
  { ...nodeColumn<ArchiveLending>('returnedOn', '归还日期', 112, (lending) => lending.returnedOn ?? <StatusBadge tone={lending.overdue ? 'bad' : 'info'}>{lending.overdue ? '逾期未还' : '未到期'}</StatusBadge>), always: true },
  textColumn('purpose', '用途', 144, (lending) => lending.purpose),
  textColumn('receivedBy', '收回人', 80, (lending) => lending.receivedByName, '还没有归还'),
  textColumn('signed', '签字', 56, (lending) => (lending.signed ? '已签' : '未签')),
  textColumn('note', '备注', 120, (lending) => lending.note),
]

function LendOrReturn({ item, begin }: { readonly item: ArchiveItem; readonly begin: (task: Task) => void }): ReactNode {
  if (item.standing === 'released') return null
  return (
    <Allowed right="record">
      <Button variant="subtle" size="compact" aria-label={`${item.out === null ? '借出' : '归还'} ${item.name}`} onClick={() => begin({ kind: 'lending', item, lending: item.out })}>
        {item.out === null ? '借出' : '归还'}
      </Button>
    </Allowed>
  )
}

/** 档案目录 with its 借阅登记, for the file itself. */
function PrintIndex(): ReactNode {
  const { caseId, today } = useCaseScope()
  const save = useCommand('archive.exportIndex')

  function saveAs(): void {
    save.mutate(() => ({ caseId, fileName: `档案目录-${today}.docx` }), { onSuccess: () => announce({ tone: 'good', text: '档案目录已保存，可打印后放入卷内。' }) })
  }

  return (
    <Allowed right="export">
      <Button variant="default" mr="xs" loading={save.isPending} onClick={saveAs}>
        档案目录
      </Button>
      {save.error !== null && save.error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(save.error)}</Notice>}
    </Allowed>
  )
}
