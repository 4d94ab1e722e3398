import { PasswordInput } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.layer.css'
import { passphraseStrength } from './passphrase-strength.ts'
import { StatusBadge } from './status-badge.tsx'
import classes from './new-passphrase.module.css'

export interface TypedPassphrase {
  readonly first: string
  readonly second: string
}

export const noPassphrase: TypedPassphrase = { first: '', second: '' }

/** Good enough to be sent, and typed the same twice. */
export function isPassphraseReady({ first, second }: TypedPassphrase): boolean {
  return passphraseStrength(first).acceptable && first === second
}

interface NewPassphraseProps {
  readonly value: TypedPassphrase
  readonly onChange: (value: TypedPassphrase) => void
  readonly autoFocus?: boolean
}

/** A new passphrase, typed twice, with its strength in words. */
export function NewPassphrase({ value, onChange, autoFocus = false }: NewPassphraseProps) {
  const { first, second } = value
  const strength = passphraseStrength(first)
  const differs = second !== '' && !first.startsWith(second) && first !== second
  return (
    <div className={classes['fields']}>
      <PasswordInput
        label="新口令"
        description="至少 10 个字符，可以是一句话，汉字、字母、数字都行。"
        withAsterisk
        autoComplete="off"
        autoFocus={autoFocus}
        value={first}
        onChange={(event) => onChange({ first: event.currentTarget.value, second })}
      />
      {first !== '' && (
        <p className={classes['strength']} aria-live="polite">
          <StatusBadge tone={strength.tone}>{strength.word}</StatusBadge> {strength.advice}
        </p>
      )}
      <PasswordInput
        label="再输入一次"
        withAsterisk
        autoComplete="off"
        value={second}
        error={differs ? '两次输入不一致，请核对' : null}
        onChange={(event) => onChange({ first, second: event.currentTarget.value })}
      />
    </div>
  )
}
