import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { LoanWithoutDuty } from '../../../shared/api/teams.ts'
import { dutyLabels } from '../../../shared/model/team.ts'
import { useCall } from '../../api/use-call.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import classes from './law.module.css'

const ROWS = 20

const columns: readonly TableColumn<LoanWithoutDuty>[] = [
  { id: 'borrower', header: '户名', width: 240, always: true, cell: ({ caseId, borrowerName }) => <Link href={`/cases/${caseId}/debt`}>{borrowerName}</Link> },
  { id: 'noteNo', header: '借据号', width: 176, cell: ({ noteNo }) => noteNo },
  { id: 'lender', header: dutyLabels.lenderId, width: 136, cell: ({ lenderName }) => nameOrNone(lenderName) },
  { id: 'collector', header: dutyLabels.collectorId, width: 136, cell: ({ collectorName }) => nameOrNone(collectorName) },
]

function nameOrNone(name: string | null) {
  return name ?? <StatusBadge tone="doubt">未指定</StatusBadge>
}

/** Loans of open cases for which somebody is still to be named, twenty at a time. */
export function LoansWithoutDuty() {
  const [offset, setOffset] = useState(0)
  const page = useCall('teams.loansWithoutDuty', { offset, limit: ROWS }, { keepPrevious: true }).data
  if (page === undefined || page.total === 0) return null
  return (
    <section className={classes['files']} aria-label="责任人不全的借据">
      <h2>责任人不全的借据（{page.total} 笔）</h2>
      <DataTable label="责任人不全的借据" columns={columns} rows={page.rows} rowId={({ loanId }) => loanId} empty="" />
      <p className={classes['foot']}>打开户名，在“债权”页的“责任人”里指定。</p>
      {page.total > ROWS && (
        <div className={classes['buttons']}>
          <Button variant="default" disabled={offset === 0} onClick={() => setOffset(offset - ROWS)}>
            上一页
          </Button>
          <Button variant="default" disabled={offset + ROWS >= page.total} onClick={() => setOffset(offset + ROWS)}>
            下一页
          </Button>
        </div>
      )}
    </section>
  )
}
