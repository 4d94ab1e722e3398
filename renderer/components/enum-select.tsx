import { Select } from '@mantine/core'
import { type FieldBinding, type FieldLook, inputLook } from './field-binding.ts'

interface EnumSelectProps<E extends string> extends FieldLook {
  readonly field: FieldBinding<E | null>
  /** The Chinese words of every value, in the order to offer them. */
  readonly labels: Readonly<Record<E, string>>
  /** False where an answer must stay chosen. */
  readonly clearable?: boolean
}

/** One of a fixed set of values, by its words; typing narrows the list. */
export function EnumSelect<E extends string>({ field, labels, clearable = true, ...look }: EnumSelectProps<E>) {
  return (
    <Select
      {...inputLook(look)}
      data={Object.entries<string>(labels).map(([value, label]) => ({ value, label }))}
      value={field.value}
      error={field.error}
      clearable={clearable && look.required !== true}
      allowDeselect={clearable && look.required !== true}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage="没有这个选项"
      onChange={(value) => field.onChange(value !== null && isKeyOf(labels, value) ? value : null)}
      onBlur={field.onBlur}
    />
  )
}

function isKeyOf<E extends string>(labels: Readonly<Record<E, string>>, value: string): value is E {
  return Object.hasOwn(labels, value)
}
