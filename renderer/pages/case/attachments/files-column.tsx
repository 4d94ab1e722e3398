import { IconPaperclip } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Attachment } from '../../../../shared/api/attachments.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { useCaseScope } from '../case-scope.ts'
import classes from './files-column.module.css'

/** 附件 of each record of a table: how many files are tied to it, and the way to them. No column while none has a file. */
export function useFilesColumn<Row extends { readonly id: Id }>(rows: readonly Row[]): readonly TableColumn<Row>[] {
  const { caseId } = useCaseScope()
  const files = useCall('attachments.ofCase', { caseId }).data?.files
  return useMemo(() => {
    const tied = filesByRecord(files ?? [])
    if (!rows.some((row) => tied.has(row.id))) return []
    return [{
      id: 'files',
      header: '附件',
      width: 56,
      cell: (row) => {
        const [first, ...others] = tied.get(row.id) ?? []
        if (first === undefined) return null
        const count = others.length + 1
        return (
          <Link href={`/cases/${caseId}/attachments/${first.id}`} className={classes['files'] ?? ''} aria-label={`${count} 个附件`} title={[first, ...others].map((file) => file.fileName).join('、')}>
            <IconPaperclip size={14} aria-hidden />
            {count}
          </Link>
        )
      },
    }]
  }, [caseId, files, rows])
}

function filesByRecord(files: readonly Attachment[]): ReadonlyMap<Id, readonly Attachment[]> {
  const ties = files.flatMap((file) => file.subjects.map((subject) => ({ subjectId: subject.id, file })))
  return new Map([...Map.groupBy(ties, ({ subjectId }) => subjectId)].map(([id, tied]) => [id, tied.map(({ file }) => file)]))
}

/** The columns of a table with that of the files after the one that names the record. */
export function withFiles<Row>(columns: readonly TableColumn<Row>[], files: readonly TableColumn<Row>[]): readonly TableColumn<Row>[] {
  return [...columns.slice(0, 1), ...files, ...columns.slice(1)]
}
