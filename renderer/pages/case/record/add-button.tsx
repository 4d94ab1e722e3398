import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** The act that adds a record of a section. */
export function AddButton({ children, onClick }: { readonly children: string; readonly onClick: () => void }): ReactNode {
  return (
    <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={onClick}>
      {children}
    </Button>
  )
}
