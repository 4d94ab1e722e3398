import { Button, CloseButton, Group, SegmentedControl, TextInput } from '@mantine/core'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { type ListedRole, listedRoleLabels, listedRoles, type PartyRow } from '../../../shared/api/party-profile.ts'
import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import { type PartyKind, partyKindLabels, partyStatusLabels } from '../../../shared/model/party.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { MaskedText } from '../../components/masked-text.tsx'
import listClasses from '../../components/paged-list/paged-list.module.css'
import { Pager } from '../../components/paged-list/pager.tsx'
import { useFilterKey } from '../../components/paged-list/use-filter-key.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { WhyFigure } from '../../components/why-figure.tsx'
import { PartyForm } from '../case/party/party-form.tsx'
import { AddButton } from '../case/record/add-button.tsx'
import { nodeColumn } from '../case/record/cells.tsx'
import type { OwedSum } from './owed-reasons.tsx'

const OwedReasons = lazy(() => import('./owed-reasons.tsx'))

const PAGE_SIZE = 100
const PAUSE_MS = 80

/** As lists of a bank say it, short enough for a column. */
const kindWords: Record<PartyKind, string> = { person: '个人', organisation: '对公' }

/** A sum that opens the loans it is made of. */
function sumColumn(id: string, header: string, width: number, of: OwedSum, amount: (row: PartyRow) => Fen): TableColumn<PartyRow> {
  const reasons = (row: PartyRow) => (
    <Suspense fallback={<LoadingRows rows={3} />}>
      <OwedReasons partyId={row.id} of={of} />
    </Suspense>
  )
  return { id, header, width, align: 'end', cell: (row) => (amount(row) === ZERO_FEN ? formatYuan(ZERO_FEN) : <WhyFigure reasons={() => reasons(row)}>{formatYuan(amount(row))}</WhyFigure>) }
}

/** The store pages the list in the order of the names: sorting a page by its heads would mislead. */
const columns: readonly TableColumn<PartyRow>[] = [
  { ...nodeColumn<PartyRow>('name', '姓名或名称', 176, (row) => <span title={row.name}>{row.name}</span>), always: true, opens: true },
  nodeColumn('kind', '类别', 64, (row) => <span title={partyKindLabels[row.kind]}>{kindWords[row.kind]}</span>),
  nodeColumn('roles', '身份', 112, (row) => (row.roles.length === 0 ? '—' : row.roles.map((role) => listedRoleLabels[role]).join('、'))),
  nodeColumn('status', '状态', 72, (row) => (row.status === 'normal' ? partyStatusLabels.normal : <StatusBadge tone="bad">{partyStatusLabels[row.status]}</StatusBadge>)),
  { ...nodeColumn<PartyRow>('caseCount', '涉及户数', 80, (row) => row.caseCount), align: 'end' },
  sumColumn('borrowedFen', '本人欠款（元）', 128, 'borrowed', (row) => row.borrowedFen),
  sumColumn('guaranteedFen', '所保证的债权（元）', 136, 'guaranteed', (row) => row.guaranteedFen),
  nodeColumn('idNo', '证件号码', 152, (row) => <MaskedText partyId={row.id} caseId={null} field="idNo" masked={row.idNoMasked} />),
  nodeColumn('phone', '电话', 128, (row) => <MaskedText partyId={row.id} caseId={null} field="phone" masked={row.phoneMasked} />),
]

const anyRole = 'any'
const roleChoices = [{ value: anyRole, label: '全部' }, ...listedRoles.map((role) => ({ value: role, label: listedRoleLabels[role] }))]

/** 当事人: every person and body of the ledger, once, with what he owes and answers for. */
export default function PartiesPage(): ReactNode {
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const [role, setRole] = useState<ListedRole | null>(null)
  const [offset, setOffset] = useState(0)
  const [adding, setAdding] = useState(false)
  const [search] = useDebouncedValue(text, PAUSE_MS)
  const box = useRef<HTMLInputElement>(null)
  useFilterKey(box)
  const page = useCall('parties.list', { search, role, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const rows = page.data?.rows.length ?? null
  const total = page.data?.total ?? 0

  function narrow(change: () => void): void {
    setOffset(0)
    change()
  }

  return (
    <section className={listClasses.page} aria-label="当事人列表">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Group gap="sm" wrap="nowrap">
          <TextInput
            ref={box}
            w={320}
            role="searchbox"
            aria-label="查找当事人"
            placeholder="姓名或名称、证件末几位、任一电话的数字"
            maxLength={60}
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={text !== '' && <CloseButton size="sm" aria-label="清空查找" onClick={() => narrow(() => setText(''))} />}
            value={text}
            onChange={(event) => narrow(() => setText(event.currentTarget.value))}
          />
          <SegmentedControl
            size="xs"
            aria-label="身份"
            data={roleChoices}
            value={role ?? anyRole}
            onChange={(value) => narrow(() => setRole(listedRoles.find((each) => each === value) ?? null))}
          />
        </Group>
        <AddButton onClick={() => setAdding(true)}>新增当事人</AddButton>
      </Group>
      <div className={listClasses.table}>
        {page.isPending && <LoadingRows rows={16} />}
        {page.isError && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
        {page.isSuccess && (
          <DataTable
            key={offset}
            label="当事人"
            fill
            columns={columns}
            rows={page.data.rows}
            rowId={(row) => row.id}
            onOpen={(row) => navigate(`/parties/${row.id}`)}
            stale={page.isPlaceholderData}
            total={page.data.total}
            empty={<NoParties narrowed={search !== '' || role !== null} onClear={() => narrow(() => { setText(''); setRole(null) })} />}
          />
        )}
      </div>
      <Pager offset={offset} size={PAGE_SIZE} rows={rows} more={offset + (rows ?? 0) < total} total={total} onPage={setOffset} />
      {adding && <PartyForm party={null} onSaved={(saved) => navigate(`/parties/${saved.id}`)} onClose={() => setAdding(false)} />}
    </section>
  )
}

function NoParties({ narrowed, onClear }: { readonly narrowed: boolean; readonly onClear: () => void }): ReactNode {
  if (!narrowed) return <EmptyState title="这里列出全部当事人，一人一条">导入台账或新建户后，借款人、保证人和财产所有人会自动列在这里，同一人在多户的身份归到一处。</EmptyState>
  return (
    <EmptyState title="没有符合条件的当事人" action={<Button variant="default" onClick={onClear}>清除筛选</Button>}>
      可以换用证件末几位或电话中的数字查找。
    </EmptyState>
  )
}
