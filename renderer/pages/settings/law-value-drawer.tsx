import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LawOverview } from '../../../shared/api/law.ts'
import type { BranchValueFacts } from '../../../shared/model/law-data.ts'
import { BRANCH_VALUES, defaultWords, keptWords } from '../../../shared/rules/branch-values.ts'
import { call } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import type { Blank } from '../../components/blank.ts'
import { ConfirmVoid } from '../../components/confirm-void.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { LongTextField } from '../../components/text-field.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'
import { LawValueField } from './law-value-field.tsx'
import classes from './law.module.css'

type ValueRow = LawOverview['values'][number]
type Values = Blank<BranchValueFacts>

const labels = { value: '本机构设定', reason: '理由' } as const

function valuesOf({ key, own }: ValueRow): Values {
  return own === null ? { value: String(BRANCH_VALUES[key].default), reason: null } : { value: own.value, reason: own.reason }
}

/** How the two sides of a conflict are said. */
function wordsIn(row: ValueRow) {
  return (field: string, value: unknown): string => {
    const text = typeof value === 'string' ? value : ''
    return field === 'value' ? (keptWords(row.key, text) ?? text) : text
  }
}

interface LawValueDrawerProps {
  readonly row: ValueRow
  readonly onClose: () => void
}

/** One value: why it is in doubt, what may be set, what the branch sets and why. */
export function LawValueDrawer({ row, onClose }: LawValueDrawerProps) {
  const { key, own } = row
  const spec = BRANCH_VALUES[key]
  const save = useCommand('law.setValue')
  const [clearing, setClearing] = useState(false)
  const form = useRecordForm({
    draftKey: `law:${key}`,
    initial: valuesOf(row),
    version: own?.version ?? null,
    loadSchema: () => import('../../../shared/model/law-data.ts').then((model) => model.branchValueFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, key, version, facts })),
    onSaved: () => {
      announce({ tone: 'good', text: `${spec.label}已按本机构设定，之后的计算步骤会写明理由。` })
      onClose()
    },
    readLatest: async () => {
      const latest = (await call('law.overview', {})).values.find((each) => each.key === key)
      return latest?.own ? { version: latest.own.version, values: valuesOf(latest) } : null
    },
  })
  return (
    <RecordDrawer
      right="law-data"
      title={spec.label}
      form={form}
      labels={labels}
      valueWords={wordsIn(row)}
      onClose={onClose}
      actions={own !== null && <Button variant="subtle" color="red" onClick={() => setClearing(true)}>改回默认</Button>}
    >
      <dl className={classes['about']}>
        <dt>用在哪里</dt>
        <dd>{spec.about}</dd>
        <dt>为什么待核实</dt>
        <dd>{spec.doubt}</dd>
        <dt>规则</dt>
        <dd>
          {spec.article}
          {spec.status !== 'confirmed' && `（${spec.status === 'secondary' ? '仅见于转引' : '未核对原文'}）`}
        </dd>
        <dt>默认</dt>
        <dd>{defaultWords(key)}</dd>
      </dl>
      <LawValueField valueKey={key} label={labels.value} field={form.bind('value')} />
      <LongTextField label={labels.reason} help="写明依据的文件、会议或者法律部门的意见，会随计算步骤一起显示。" required field={form.bind('reason')} />
      {clearing && own !== null && <ClearValue id={own.id} version={own.version} label={spec.label} onDone={onClose} onClose={() => setClearing(false)} />}
    </RecordDrawer>
  )
}

interface ClearValueProps {
  readonly id: NonNullable<ValueRow['own']>['id']
  readonly version: number
  readonly label: string
  readonly onDone: () => void
  readonly onClose: () => void
}

function ClearValue({ id, version, label, onDone, onClose }: ClearValueProps) {
  const clear = useCommand('law.clearValue')
  return (
    <ConfirmVoid
      subject={`本机构设定（${label}）`}
      pending={clear.isPending}
      error={clear.error}
      onClose={onClose}
      onConfirm={(reason) => clear.mutate((commandId) => ({ commandId, id, version, reason }), { onSuccess: onDone })}
    />
  )
}
