import { lazy, type ReactNode, Suspense } from 'react'
import { AddButton } from '../case/record/add-button.tsx'

// Fields and their schemas are not part of what the list is painted with.
const NewCaseForm = lazy(() => import('./new-case-form.tsx'))

/** The act that opens a household, with its key in the title. */
export function NewCaseButton({ onClick }: { readonly onClick: () => void }): ReactNode {
  return (
    <AddButton onClick={onClick} keys="Ctrl+Alt+N">
      新建户
    </AddButton>
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
