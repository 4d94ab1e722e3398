import { Button, Group } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ApiFailure } from '../../../shared/api/errors.ts'
import { failureText } from '../states.tsx'
import classes from './paged-list.module.css'

interface Props {
  /** The export's command. */
  readonly exporting: { readonly data: { readonly rows: number } | undefined; readonly error: ApiFailure | null; readonly isPending: boolean }
  /** 户, 项 …: the counter of its rows. */
  readonly unit: string
  readonly onExport: () => void
}

/** The list as it is narrowed and sorted, to Excel; says how many rows went there. */
export function ExportButton({ exporting: { data, error, isPending }, unit, onExport }: Props): ReactNode {
  return (
    <Group gap="sm" wrap="nowrap">
      {data && (
        <span className={classes.news} role="status">
          已导出 {data.rows} {unit}
        </span>
      )}
      {error && error.error.code !== 'cancelled' && (
        <span className={classes.problem} role="alert">
          {failureText(error)}
        </span>
      )}
      <Button variant="default" leftSection={<IconFileSpreadsheet size={16} aria-hidden />} loading={isPending} onClick={onExport}>
        导出 Excel
      </Button>
    </Group>
  )
}
