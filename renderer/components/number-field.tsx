import { TextInput } from '@mantine/core'
import { type FieldBinding, type FieldLook, inputLook } from './field-binding.ts'
import classes from './fields.module.css'
import { plainCharacters, type Typed } from './typed.ts'
import { useTypedText } from './typed-text.ts'

function parseWhole(text: string): Typed<number> {
  const plain = plainCharacters(text)
  if (plain === '') return { value: null, problem: null }
  return /^-?\d{1,9}$/.test(plain) ? { value: Number(plain), problem: null } : { value: null, problem: '请填整数' }
}

const whole = { parse: parseWhole, format: String }

interface NumberFieldProps extends FieldLook {
  readonly field: FieldBinding<number | null>
  /** 月, 日, 个基点 … */
  readonly unit?: string
}

/** A whole number: months, a day of the month, basis points. */
export function NumberField({ field, unit, ...look }: NumberFieldProps) {
  const { text, onType, onLeave } = useTypedText(field, whole)
  return (
    <TextInput
      {...inputLook(look)}
      classNames={{ input: classes['figure'] ?? '' }}
      inputMode="numeric"
      rightSection={unit}
      rightSectionWidth={unit === undefined ? undefined : 16 + unit.length * 13}
      value={text}
      error={field.error}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={onLeave}
    />
  )
}
