import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core'
import '@mantine/core/styles/Kbd.layer.css'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { type CaseRow, emptyCaseFilter } from '../../shared/api/cases.ts'
import { caseStageLabels } from '../../shared/model/case.ts'
import { useCall } from '../api/use-call.ts'
import { Money } from '../components/money.tsx'
import classes from './global-search.module.css'

const MATCHES = 8
const PAUSE_MS = 80

/** Ctrl+K: finds a household by name, pinyin initials, a number or its last digits, and opens it. */
export function GlobalSearch() {
  const [, navigate] = useLocation()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS)
  const input = useRef<HTMLInputElement>(null)
  useHotkeys([['mod+K', () => input.current?.select()]], [], true)
  const matches = useCall(
    'cases.list',
    { filter: { ...emptyCaseFilter, status: 'all', search: asked }, sort: { key: 'principalFen', descending: true }, offset: 0, limit: MATCHES },
    { enabled: asked !== '', keepPrevious: true },
  )
  const rows = asked === '' ? [] : (matches.data?.rows ?? [])

  return (
    <Combobox store={combobox} width={520} position="bottom-start" onOptionSubmit={open}>
      <Combobox.Target>
        <TextInput
          ref={input}
          className={classes['box'] ?? ''}
          aria-label="查找案件"
          placeholder="户名、拼音首字母、借据号、号码末几位"
          leftSection={<IconSearch size={15} aria-hidden />}
          rightSection={<Kbd size="xs">Ctrl K</Kbd>}
          rightSectionWidth={58}
          rightSectionPointerEvents="none"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked === ''}>
        <Combobox.Options>
          {rows.map((row) => (
            <Match key={row.id} row={row} />
          ))}
          {rows.length === 0 && matches.isSuccess && <Combobox.Empty>没有找到，可换用拼音首字母或号码末几位</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )

  function open(caseId: string): void {
    leave()
    navigate(`/cases/${caseId}`)
  }

  function leave(): void {
    setText('')
    combobox.closeDropdown()
    input.current?.blur()
  }
}

function Match({ row }: { readonly row: CaseRow }) {
  return (
    <Combobox.Option value={row.id} className={classes['match'] ?? ''}>
      <span className={classes['name']}>{row.borrowerName}</span>
      <span className={classes['more']}>
        {row.caseNo} · {row.unitName} · {caseStageLabels[row.stage]}
      </span>
      <Money value={row.principalFen} />
    </Combobox.Option>
  )
}
