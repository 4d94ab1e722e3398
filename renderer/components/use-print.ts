import { useCommand } from '../api/use-command.ts'
import type { PrintOutcome } from '../../shared/api/shell.ts'
import { announce } from './announce.ts'
import { failureText } from './states.tsx'

/** What is said where no page came out; who left the dialog knows it. */
const PROBLEMS: Readonly<Record<PrintOutcome, string | null>> = {
  printed: null,
  left: null,
  'no-printer': '没有打印：这台电脑没有可用的打印机。请连接或安装打印机后再试，也可以先保存文件，到有打印机的电脑上打印。',
  'not-taken': '没有打印：打印机没有接收。请检查打印机是否已开机、联网、有纸，然后再试。',
}

interface Printing {
  readonly run: () => void
  readonly isPending: boolean
}

/** Prints what is on screen as its print styles show it, and says in the corner why no page came out; `onEnd` follows either way. */
export function usePrint(onEnd?: () => void): Printing {
  const print = useCommand('shell.print')
  const told = {
    onSuccess: ({ outcome }: { readonly outcome: PrintOutcome }) => {
      const text = PROBLEMS[outcome]
      if (text !== null) announce({ tone: 'bad', text })
    },
    onError: (error: Error) => announce({ tone: 'bad', text: failureText(error) }),
    onSettled: () => onEnd?.(),
  }
  return { run: () => print.mutate(() => ({}), told), isPending: print.isPending }
}
