import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core'
import '@mantine/core/styles/Kbd.layer.css'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, type SyntheticEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { CaseRow } from '../../shared/api/cases.ts'
import { type SearchHit, type SearchKind, searchKindLabels, searchKinds } from '../../shared/api/search.ts'
import { caseStageLabels } from '../../shared/model/case.ts'
import { useCall } from '../api/use-call.ts'
import { Money } from '../components/money.tsx'
import classes from './global-search.module.css'
import type { Match } from './search-reasons.tsx'

/** Brings the toolbox along: only when somebody asks why. */
const SearchReasons = lazy(() => import('./search-reasons.tsx'))

/** Of each kind: a screen holds all of them. */
const MATCHES = 5
const PAUSE_MS = 80
const NO_MATCHES = { cases: [], hits: [] } as const

/** Ctrl+K: finds households, people, property, papers, files and notes, and opens them where they lie. */
export function GlobalSearch() {
  const [, navigate] = useLocation()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), PAUSE_MS)
  const input = useRef<HTMLInputElement>(null)
  useHotkeys([['mod+K', () => input.current?.select()]], [], true)
  const found = useCall('search.everywhere', { text: asked, limit: MATCHES }, { enabled: asked !== '', keepPrevious: true })
  const { cases, hits } = asked === '' || !found.data ? NO_MATCHES : found.data
  const matches = matchesInOrder(cases, hits)
  const [explained, setExplained] = useState<Match | null>(null)

  return (
    <>
      <Combobox store={combobox} width={640} shadow="md" position="bottom-start" onOptionSubmit={open}>
        <Combobox.Target>
          <TextInput
            ref={input}
            className={classes['box'] ?? ''}
            aria-label="全局查找"
            placeholder="户名、当事人、财产、案号、拼音首字母、尾号"
            leftSection={<IconSearch size={15} aria-hidden />}
            rightSection={<Kbd size="xs">Ctrl K</Kbd>}
            rightSectionWidth={58}
            rightSectionPointerEvents="none"
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value)
              combobox.openDropdown()
              combobox.resetSelectedOption()
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key === 'Escape') leave()
            }}
            onKeyDownCapture={(event) => {
              if (event.key === 'Enter' && event.altKey) explain(event, combobox.getSelectedOptionIndex())
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={asked === ''}>
          <Combobox.Options className={classes['options'] ?? ''} aria-label="查找结果" hidden={matches.length === 0} onClickCapture={(event) => event.altKey && explain(event, optionAt(event.currentTarget, event.target))}>
            <CaseMatches cases={cases} />
            {searchKinds.map((kind) => (
              <Matches key={kind} kind={kind} hits={hits.filter((hit) => hit.kind === kind)} />
            ))}
          </Combobox.Options>
          {matches.length > 0 && <Combobox.Footer className={classes['keys'] ?? ''}>↑ ↓ 选择　Enter 打开　Alt+Enter（或按住 Alt 点击）看金额、日期的依据</Combobox.Footer>}
          {matches.length === 0 && found.isSuccess && <Combobox.Empty role="status">没有找到，可换用拼音首字母或号码末几位</Combobox.Empty>}
          {found.isError && <Combobox.Empty role="alert">查找没有完成，请稍候再试</Combobox.Empty>}
        </Combobox.Dropdown>
      </Combobox>
      {explained !== null && (
        <Suspense>
          <SearchReasons match={explained} onClose={close} />
        </Suspense>
      )}
    </>
  )

  /** Alt+Enter or Alt and a click on a line: where its sum or its days come from, instead of opening it. */
  function explain(event: SyntheticEvent, index: number): void {
    const match = matches[index]
    if (match === undefined) return
    event.preventDefault()
    event.stopPropagation()
    combobox.closeDropdown()
    setExplained(match)
  }

  /** Back in the box, with the lines that were found. */
  function close(): void {
    setExplained(null)
    requestAnimationFrame(() => input.current?.focus())
  }

  function open(address: string): void {
    leave()
    navigate(address)
  }

  function leave(): void {
    setText('')
    combobox.closeDropdown()
    input.current?.blur()
  }
}

/** As the lines stand below each other: households first, then the records kind by kind. */
function matchesInOrder(cases: readonly CaseRow[], hits: readonly SearchHit[]): readonly Match[] {
  const byKind = searchKinds.flatMap((kind) => hits.filter((hit) => hit.kind === kind))
  return [...cases.map((row): Match => ({ of: 'case', row })), ...byKind.map((hit): Match => ({ of: 'record', hit }))]
}

/** Which of the lines was clicked; -1 beside them. */
function optionAt(list: Element, clicked: EventTarget): number {
  const option = clicked instanceof Element ? clicked.closest('[data-combobox-option]') : null
  return [...list.querySelectorAll('[data-combobox-option]')].findIndex((each) => each === option)
}

function CaseMatches({ cases }: { readonly cases: readonly CaseRow[] }): ReactNode {
  if (cases.length === 0) return null
  return (
    <Combobox.Group label="案件">
      {cases.map((row) => (
        <Combobox.Option key={row.id} value={`/cases/${row.id}`} className={classes['match'] ?? ''}>
          <span className={classes['name']}>{row.borrowerName}</span>
          <span className={classes['more']}>
            {row.caseNo} · {row.unitName} · {caseStageLabels[row.stage]}
          </span>
          <Money value={row.principalFen} />
        </Combobox.Option>
      ))}
    </Combobox.Group>
  )
}

function Matches({ kind, hits }: { readonly kind: SearchKind; readonly hits: readonly SearchHit[] }): ReactNode {
  if (hits.length === 0) return null
  return (
    <Combobox.Group label={searchKindLabels[kind]}>
      {hits.map((hit) => (
        <Combobox.Option key={hit.recordId} value={addressOf(hit)} className={classes['match'] ?? ''}>
          <span className={classes['name']}>{hit.title}</span>
          <span className={classes['more']}>{hit.detail}</span>
          {hit.borrowerName !== null && <span className={classes['owner']}>{hit.borrowerName}</span>}
        </Combobox.Option>
      ))}
    </Combobox.Group>
  )
}

function addressOf({ caseId, tab, recordId }: SearchHit): string {
  if (caseId === null) return `/parties/${recordId}`
  return tab === null ? `/foreclosed/${recordId}` : `/cases/${caseId}/${tab}/${recordId}`
}
