import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { useMay } from '../../api/use-rights.ts'

// Fields and their schemas are not part of what the list is painted with.
const NewCaseForm = lazy(() => import('./new-case-form.tsx'))

/** The act that opens a household, with its key in the title. */
export function NewCaseButton({ onClick }: { readonly onClick: () => void }): ReactNode {
  if (!useMay('record')) return null
  return (
    <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />} title="Ctrl+Alt+N" onClick={onClick}>
      新建户
    </Button>
  )
}

/** The form itself, loaded when it is asked for. */
export function NewCase({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Suspense>
      <NewCaseForm onClose={onClose} />
    </Suspense>
  )
}
