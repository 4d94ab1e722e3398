import { ActionIcon, Button, Group, Popover, TextInput } from '@mantine/core'
import { IconBookmarkPlus, IconX } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { CaseFilter, SavedView } from '../../../shared/api/cases.ts'
import type { Id } from '../../../shared/model/id.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { usePerson } from '../../api/use-rights.ts'
import { failureText } from '../../components/states.tsx'
import { usePainted } from '../../components/use-painted.ts'
import classes from './cases-page.module.css'
import { type ListState, startState } from './list-state.ts'

interface Props {
  readonly state: ListState
  readonly onChange: (state: ListState) => void
}

function sameView(a: ListState, b: ListState): boolean {
  return JSON.stringify([a.filter, a.sort, a.columns]) === JSON.stringify([b.filter, b.sort, b.columns])
}

/** Views that everybody has: the whole stock, what one manages oneself (S059: by person), and the key debtors. All are filters of the one list. */
function standingViews(personId: Id<'staff'> | null): readonly { readonly name: string; readonly filter: CaseFilter }[] {
  const { filter } = startState
  return [
    { name: '全部在办', filter },
    ...(personId === null ? [] : [{ name: '本人管户', filter: { ...filter, managerIds: [personId] } }]),
    { name: '重点户', filter: { ...filter, keyDebtors: true } },
  ]
}

/** The standing views and the saved ones as tabs. */
export function ViewTabs({ state, onChange }: Props): ReactNode {
  const views = useCall('cases.views', {}, { enabled: usePainted() }).data ?? []
  const remove = useCommand('cases.removeView')
  const standing = standingViews(usePerson()?.id ?? null).map(({ name, filter }) => ({ name, state: { ...startState, columns: state.columns, filter } }))
  const plain = standing.some((view) => sameView(state, view.state))
  const current = views.find((view) => sameView(state, view.definition))

  return (
    <nav className={classes.views} aria-label="保存的视图">
      {standing.map((view) => (
        <ViewTab key={view.name} name={view.name} active={sameView(state, view.state)} onOpen={() => onChange(view.state)} />
      ))}
      {views.map((view) => (
        <ViewTab key={view.id} name={view.name} active={view === current} onOpen={() => onChange(view.definition)}>
          {view === current && (
            <ActionIcon
              variant="subtle"
              size={20}
              aria-label={`删除视图${view.name}`}
              title="删除这个视图"
              loading={remove.isPending}
              onClick={() => remove.mutate((commandId) => ({ commandId, id: view.id }))}
            >
              <IconX size={12} />
            </ActionIcon>
          )}
        </ViewTab>
      ))}
      {!plain && !current && <SaveView state={state} views={views} />}
    </nav>
  )
}

interface TabProps {
  readonly name: string
  readonly active: boolean
  readonly onOpen: () => void
  readonly children?: ReactNode
}

function ViewTab({ name, active, onOpen, children }: TabProps): ReactNode {
  return (
    <span className={classes.view} data-active={active || undefined}>
      <button type="button" aria-current={active ? 'true' : undefined} onClick={onOpen}>
        {name}
      </button>
      {children}
    </span>
  )
}

/** Names what is on screen; a name that is there already is replaced. */
function SaveView({ state, views }: { readonly state: ListState; readonly views: readonly SavedView[] }): ReactNode {
  const [name, setName] = useState('')
  const save = useCommand('cases.saveView')
  const same = views.find((view) => view.name === name.trim())

  function submit(event: FormEvent): void {
    event.preventDefault()
    const definition = { filter: state.filter, sort: state.sort, columns: [...state.columns] }
    save.mutate((commandId) => ({ commandId, id: same?.id ?? null, name, definition }))
  }

  return (
    <Popover position="bottom-start" shadow="sm" withinPortal trapFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact" leftSection={<IconBookmarkPlus size={14} aria-hidden />}>
          存为视图
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label="存为视图">
        <form onSubmit={submit}>
          <Group gap="sm" align="end">
            <TextInput
              data-autofocus
              label="视图名称"
              description="保存当前的筛选、排序和列，下次一点就到"
              maxLength={40}
              value={name}
              error={save.error && failureText(save.error)}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" disabled={name.trim() === ''} loading={save.isPending}>
              {same ? '替换' : '保存'}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
