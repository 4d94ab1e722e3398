import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { ConfirmVoid } from '../../../components/confirm-void.tsx'

interface Props {
  /** The record in words, as the dialog restates it. */
  readonly subject: string
  readonly pending: boolean
  readonly error: Error | null
  readonly onConfirm: (reason: string) => void
}

/** 作废 at the foot of a form: asks for the reason first. */
export function VoidAction({ subject, pending, error, onConfirm }: Props): ReactNode {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        作废
      </Button>
      {asking && <ConfirmVoid subject={subject} pending={pending} error={error} onConfirm={onConfirm} onClose={() => setAsking(false)} />}
    </>
  )
}
