import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { usePrint } from '../../../components/use-print.ts'

/** Prints the paper on screen, page by page as it is laid out; nothing of the window around it. */
export function PrintButton(): ReactNode {
  const print = usePrint()
  useHotkeys([['mod+P', print.run]], [], true)
  return (
    <Button variant="default" title="Ctrl+P" leftSection={<IconPrinter size={16} aria-hidden />} loading={print.isPending} onClick={print.run}>
      打印
    </Button>
  )
}
