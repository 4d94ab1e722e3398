import { TextInput } from '@mantine/core'
import type { Fen } from '../../shared/model/fen.ts'
import { formatYuan } from '../../shared/rules/money.ts'
import { type FieldBinding, type FieldLook, inputLook } from './field-binding.ts'
import classes from './fields.module.css'
import { useMoneyUnit } from './money-unit.ts'
import { parseYuan } from './typed-money.ts'
import { useTypedText } from './typed-text.ts'

const yuan = { parse: parseYuan, format: formatYuan }

/** A sum typed in yuan, or in the currency of its loan, and kept in fen: exact, at most two decimals. */
export function MoneyField({ field, ...look }: FieldLook & { readonly field: FieldBinding<Fen | null> }) {
  const { text, onType, onLeave } = useTypedText(field, yuan)
  const unit = useMoneyUnit()
  return (
    <TextInput
      {...inputLook(look)}
      classNames={{ input: classes['figure'] ?? '' }}
      inputMode="decimal"
      rightSection={unit}
      value={text}
      error={field.error}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={onLeave}
    />
  )
}
