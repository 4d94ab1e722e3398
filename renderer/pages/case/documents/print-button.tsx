import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import { failureText } from '../../../components/states.tsx'

/** Prints the paper on screen, page by page as it is laid out; nothing of the window around it. */
export function PrintButton(): ReactNode {
  const print = useCommand('shell.print')
  const run = () => print.mutate(() => ({}), { onError: (error) => announce({ tone: 'bad', text: failureText(error) }) })
  useHotkeys([['mod+P', run]], [], true)
  return (
    <Button variant="default" title="Ctrl+P" leftSection={<IconPrinter size={16} aria-hidden />} loading={print.isPending} onClick={run}>
      打印
    </Button>
  )
}
