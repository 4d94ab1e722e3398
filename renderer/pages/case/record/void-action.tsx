import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import { announce } from '../../../components/announce.ts'
import { ConfirmVoid } from '../../../components/confirm-void.tsx'

/** The command that voids a record, as `useCommand` gives it. */
export interface VoidCommand<Tag extends string> {
  readonly isPending: boolean
  readonly error: Error | null
  mutate(act: (commandId: Id<'command'>) => { commandId: Id<'command'>; id: Id<Tag>; version: number; reason: string }, options: { onSuccess: () => void }): void
}

interface Props<Tag extends string> {
  /** The record in words, as the dialog restates it. */
  readonly subject: string
  /** What a record of its kind is called, e.g. 续封. */
  readonly what: string
  readonly record: { readonly id: Id<Tag>; readonly version: number }
  readonly command: VoidCommand<Tag>
  readonly onVoided: () => void
}

/** 作废 at the foot of a form: asks for the reason first, and says where the record went. */
export function VoidAction<Tag extends string>({ subject, what, record: { id, version }, command, onVoided }: Props<Tag>): ReactNode {
  const [asking, setAsking] = useState(false)

  function voidRecord(reason: string): void {
    const onSuccess = () => {
      announce({ tone: 'info', text: `${what}已作废，原因记入“日志”。` })
      onVoided()
    }
    command.mutate((commandId) => ({ commandId, id, version, reason }), { onSuccess })
  }

  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        作废
      </Button>
      {asking && <ConfirmVoid subject={subject} pending={command.isPending} error={command.error} onConfirm={voidRecord} onClose={() => setAsking(false)} />}
    </>
  )
}
