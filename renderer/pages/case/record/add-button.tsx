import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMay } from '../../../api/use-rights.ts'

interface Props {
  readonly children: string
  readonly onClick: () => void
  /** Its key, for the title. */
  readonly keys?: string
}

/** The act that adds a record of a section; left out for an account that only reads. */
export function AddButton({ children, onClick, keys }: Props): ReactNode {
  if (!useMay('record')) return null
  return (
    <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />} title={keys} onClick={onClick}>
      {children}
    </Button>
  )
}
