import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { useState } from 'react'
import type { PartyMatch } from '../../shared/api/parties.ts'
import type { Id } from '../../shared/model/id.ts'
import { idOf } from '../api/ids.ts'
import { useCall } from '../api/use-call.ts'
import { type FieldBinding, type FieldLook, inputLook } from './field-binding.ts'
import classes from './party-picker.module.css'

const MATCHES = 8
const NEW_PARTY = 'new'

interface PartyPickerProps extends FieldLook {
  readonly field: FieldBinding<Id<'party'> | null>
  /** The name of the party that is chosen now. */
  readonly currentName: string | null
  /** Opens the form for a new party with the typed name; absent where only known parties fit. */
  readonly onNew?: (name: string) => void
}

/** A person or body already in the file, found by name, pinyin or last digits; or a new one. */
export function PartyPicker({ field, currentName, onNew, ...look }: PartyPickerProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState<string | null>(null)
  const [chosenName, setChosenName] = useState<string | null>(null)
  const text = typed?.trim() ?? ''
  const matches = useCall('parties.search', { text, limit: MATCHES }, { enabled: text !== '', keepPrevious: true })
  const found = text === '' ? [] : (matches.data ?? [])
  const shownName = field.value === null ? '' : (chosenName ?? currentName ?? '')

  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <InputBase
          {...inputLook(look)}
          value={typed ?? shownName}
          error={field.error}
          placeholder="输入名称、证件末几位或电话"
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onBlur={() => {
            combobox.closeDropdown()
            if (typed === '') clear()
            setTyped(null)
            field.onBlur()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text === ''}>
        <Combobox.Options aria-label="找到的当事人">
          {found.map((match) => (
            <PartyOption key={match.id} match={match} />
          ))}
          {found.length === 0 && matches.isSuccess && <Combobox.Empty>没有找到，可换个写法再试</Combobox.Empty>}
          {onNew !== undefined && <Combobox.Option value={NEW_PARTY}>新增当事人“{text}”</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )

  function choose(value: string): void {
    combobox.closeDropdown()
    setTyped(null)
    if (value === NEW_PARTY) return onNew?.(text)
    const id = idOf<'party'>(value)
    setChosenName(found.find((match) => match.id === id)?.name ?? null)
    field.onChange(id)
  }

  function clear(): void {
    setChosenName(null)
    field.onChange(null)
  }
}

function PartyOption({ match }: { readonly match: PartyMatch }) {
  return (
    <Combobox.Option value={match.id} className={classes['option'] ?? ''}>
      <span>{match.name}</span>
      <span className={classes['more']}>
        {match.idNoMasked ?? '无证件号码'} · {match.cases} 户
      </span>
    </Combobox.Option>
  )
}
