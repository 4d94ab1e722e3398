import { type ComboboxData, Select } from '@mantine/core'
import { type FieldBinding, type FieldLook, inputLook } from './field-binding.ts'

interface EnumSelectProps<E extends string> extends FieldLook {
  readonly field: FieldBinding<E | null>
  /** The Chinese words of every value, in the order to offer them. */
  readonly labels: Readonly<Record<E, string>>
  /** False where an answer must stay chosen. */
  readonly clearable?: boolean
  /** The heading that a value stands under; a value without one stands by itself. */
  readonly groupOf?: (value: E) => string | null
}

/** One of a fixed set of values, by its words; typing narrows the list. */
export function EnumSelect<E extends string>({ field, labels, clearable = true, groupOf, ...look }: EnumSelectProps<E>) {
  return (
    <Select
      {...inputLook(look)}
      data={optionsOf(labels, groupOf)}
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

function optionsOf<E extends string>(labels: Readonly<Record<E, string>>, groupOf: (value: E) => string | null = () => null): ComboboxData {
  const options = Object.keys(labels).filter((value) => isKeyOf(labels, value)).map((value) => ({ value, label: labels[value], group: groupOf(value) }))
  const groups = [...new Set(options.map(({ group }) => group))]
  return groups.flatMap((group): ComboboxData => {
    const items = options.filter((option) => option.group === group).map(({ value, label }) => ({ value, label }))
    return group === null ? items : [{ group, items }]
  })
}

function isKeyOf<E extends string>(labels: Readonly<Record<E, string>>, value: string): value is E {
  return Object.hasOwn(labels, value)
}
