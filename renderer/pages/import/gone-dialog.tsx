import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { GoneRow } from '../../../shared/api/imports.ts'
import { useCall } from '../../api/use-call.ts'
import type { InputOf } from '../../../shared/api/contracts.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { instantText } from '../../components/instant-text.ts'
import { Money } from '../../components/money.tsx'
import { Pager } from '../../components/paged-list/pager.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import classes from './imports-page.module.css'

const PAGE_SIZE = 50

const columns: readonly TableColumn<GoneRow>[] = [
  {
    id: 'title',
    header: '上次名单中的行',
    width: 360,
    always: true,
    cell: ({ title, caseId }) => (caseId === null ? title : <Link href={`/cases/${caseId}`}>{title}</Link>),
    sortValue: ({ title }) => title,
  },
  { id: 'principal', header: '台账中的本金（元）', width: 160, align: 'end', always: true, cell: ({ principalFen }) => <Money value={principalFen} unknownReason="不是借据，或台账中没有余额" /> },
  { id: 'kept', header: '在台账中', width: 120, cell: ({ caseId }) => (caseId === null ? '没有登记过' : '有记录，未改动') },
]

interface Props {
  readonly of: InputOf<'imports.gone'>['of']
  readonly onClose: () => void
}

/** What the former list named and the newer one does not: told, and nothing is changed by it. */
export function GoneDialog({ of, onClose }: Props): ReactNode {
  const [offset, setOffset] = useState(0)
  const gone = useCall('imports.gone', { of, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  return (
    <Modal opened onClose={onClose} title="消失的行" size={760}>
      {gone.isPending && <LoadingRows rows={6} />}
      {gone.isError && <ErrorState error={gone.error} onRetry={() => void gone.refetch()} />}
      {gone.isSuccess && (
        <>
          <p className={classes['dialogText']}>
            与 {instantText(gone.data.at)} 导入的“{gone.data.fileName}”相比，本次名单少了 {gone.data.total} 行。可能已结清、转让、核销，也可能是漏报，请逐户核对；本程序不会因此改动任何记录。
          </p>
          <div className={classes['goneRows']}>
            <DataTable label="消失的行" columns={columns} rows={gone.data.rows} rowId={({ title }) => title} empty={null} />
          </div>
          <div className={classes['goneFoot']}>
            <Button variant="default" data-autofocus onClick={onClose}>
              关闭
            </Button>
            {gone.data.total > PAGE_SIZE && (
              <Pager unit="行" offset={offset} size={PAGE_SIZE} rows={gone.data.rows.length} more={offset + PAGE_SIZE < gone.data.total} total={gone.data.total} onPage={setOffset} />
            )}
          </div>
        </>
      )}
    </Modal>
  )
}
