import { Button } from '@mantine/core'
import { lazy, type ReactNode, Suspense } from 'react'
import { Allowed } from '../../components/allowed.tsx'
import type { HandoverBarProps } from './handover-bar.tsx'

// The form and what it asks for are not part of what the list is painted with.
const HandoverBar = lazy(() => import('./handover-bar.tsx'))

/** Begins and ends the choice of households that go over to a colleague. */
export function HandoverButton({ picking, onClick }: { readonly picking: boolean; readonly onClick: () => void }): ReactNode {
  return (
    <Allowed right="record">
      <Button variant={picking ? 'light' : 'default'} aria-pressed={picking} onClick={onClick}>
        移交
      </Button>
    </Allowed>
  )
}

/** The bar itself, loaded when it is asked for. */
export function HandoverChoice(props: HandoverBarProps): ReactNode {
  return (
    <Suspense>
      <HandoverBar {...props} />
    </Suspense>
  )
}
