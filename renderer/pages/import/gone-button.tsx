import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { InputOf } from '../../../shared/api/contracts.ts'
import { GoneDialog } from './gone-dialog.tsx'

interface Props {
  /** How many are gone; null = there was no former list to compare with. */
  readonly count: number | null
  readonly of: InputOf<'imports.gone'>['of']
  /** What stands before the number; a table has said it in its head. */
  readonly label?: string
}

/** How many rows of the former list are gone, and the way to them. */
export function GoneButton({ count, of, label = '' }: Props): ReactNode {
  const [open, setOpen] = useState(false)
  if (count === null || count === 0) return label === '' ? (count ?? '—') : null
  return (
    <>
      <Button size="compact" variant={label === '' ? 'subtle' : 'default'} aria-label={label === '' ? `${count} 行消失，查看` : `${label} ${count} 行，查看`} onClick={() => setOpen(true)}>
        {label === '' ? count : `${label} ${count} 行`}
      </Button>
      {open && <GoneDialog of={of} onClose={() => setOpen(false)} />}
    </>
  )
}
