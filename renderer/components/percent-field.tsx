import { TextInput } from '@mantine/core'
import { type FieldBinding, type FieldLook, inputLook } from './field-binding.ts'
import classes from './fields.module.css'
import { parsePercent } from './typed-percent.ts'
import { useTypedText } from './typed-text.ts'

const percent = { parse: parsePercent, format: (value: string) => value }

/** A rate in percent, kept as exact decimal text. */
export function PercentField({ field, ...look }: FieldLook & { readonly field: FieldBinding<string | null> }) {
  const { text, onType, onLeave } = useTypedText(field, percent)
  return (
    <TextInput
      {...inputLook(look)}
      classNames={{ input: classes['figure'] ?? '' }}
      inputMode="decimal"
      rightSection="%"
      value={text}
      error={field.error}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={onLeave}
    />
  )
}
