import { Button } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { CaseFilter } from '../../../shared/api/cases.ts'

const OwnLayoutDialog = lazy(() => import('./own-layout-dialog.tsx'))

/** The households of a filter, in the columns of a ledger that the branch itself keeps. */
export function OwnLayoutButton({ filter }: { readonly filter: CaseFilter }): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" leftSection={<IconTableExport size={16} aria-hidden />} onClick={() => setOpen(true)}>
        按原表式导出
      </Button>
      {open && (
        <Suspense>
          <OwnLayoutDialog filter={filter} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
