import { Button, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useCommand } from '../api/use-command.ts'
import { Notice } from './notice.tsx'
import { failureText } from './states.tsx'
import classes from './recovery-code.module.css'

interface RecoveryCodeProps {
  readonly groups: readonly string[]
  /** What the printed sheet says it belongs to. */
  readonly organisation: string
  readonly onConfirmed: () => void
  readonly onSkip: () => void
}

/** The recovery code: shown once, printed, and proved to be on paper by typing two of its groups back. */
export function RecoveryCodeSheet({ groups, organisation, onConfirmed, onSkip }: RecoveryCodeProps) {
  const print = useCommand('shell.print')
  const [asked] = useState(() => twoOf(groups.length))
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [wrong, setWrong] = useState(false)

  function confirm(event: FormEvent): void {
    event.preventDefault()
    const right = asked.every((index) => plain(typed[index] ?? '') === groups[index])
    setWrong(!right)
    if (right) onConfirmed()
  }

  return (
    <>
      <div className={classes['sheet']}>
        <h2>{organisation} · 保全台账恢复码</h2>
        <ol className={classes['groups']} aria-label="恢复码">
          {groups.map((group, index) => (
            <li key={`${index} ${group}`}>{group}</li>
          ))}
        </ol>
        <p>忘记口令时，凭恢复码可以打开台账并重设口令。口令和恢复码都没有了，台账和备份谁也打不开。</p>
        <p>请把本页锁进保险柜，不要拍照，不要存在电脑里。重新生成恢复码后，本页作废。</p>
      </div>
      <Button variant="default" leftSection={<IconPrinter size={15} aria-hidden />} loading={print.isPending} onClick={() => print.mutate(() => ({}))}>
        打印恢复码
      </Button>
      {print.data !== undefined && print.data.outcome !== 'printed' && <Notice tone="doubt">没有打印。没有打印机时，请用笔抄下来，逐组核对。</Notice>}
      {print.error !== null && <Notice tone="bad">{failureText(print.error)}</Notice>}
      <form className={classes['back']} onSubmit={confirm}>
        <p>请对照纸上的恢复码，输入下面两组：</p>
        <div className={classes['asked']}>
          {asked.map((index) => (
            <TextInput
              key={index}
              label={`第 ${index + 1} 组`}
              autoComplete="off"
              spellCheck={false}
              value={typed[index] ?? ''}
              error={wrong && plain(typed[index] ?? '') !== groups[index] ? '与恢复码不一致' : null}
              onChange={(event) => {
                const text = event.currentTarget.value
                setTyped((before) => ({ ...before, [index]: text }))
              }}
            />
          ))}
        </div>
        <div className={classes['buttons']}>
          <Button type="submit">核对无误，继续</Button>
          <Button variant="subtle" onClick={onSkip}>
            暂不核对
          </Button>
        </div>
      </form>
    </>
  )
}

/** As the store reads a typed code: case and the usual misreadings do not matter. */
function plain(text: string): string {
  return text.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}

/** Two different positions, in reading order. */
function twoOf(count: number): readonly number[] {
  const first = Math.floor(Math.random() * count)
  const second = (first + 1 + Math.floor(Math.random() * (count - 1))) % count
  return [first, second].toSorted((a, b) => a - b)
}
