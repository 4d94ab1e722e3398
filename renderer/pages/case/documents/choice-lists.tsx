import { Checkbox, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FilingChoices } from '../../../../shared/api/documents.ts'
import { measureLabels } from '../../../../shared/model/preservation.ts'
import { proceedingKindLabels } from '../../../../shared/model/proceeding.ts'
import { useCall } from '../../../api/use-call.ts'
import { WideField } from '../../../components/field-grid.tsx'
import { useCaseScope } from '../case-scope.ts'
import { TicksField, toggled } from './ticks-field.tsx'

interface ListProps<K extends 'agentIds' | 'clueIds'> {
  readonly chosen: FilingChoices[K]
  readonly onChange: (ids: FilingChoices[K]) => void
}

const MOST_AGENTS = 2

/** 委托诉讼代理人, at most two. */
export function AgentsField({ chosen, onChange }: ListProps<'agentIds'>): ReactNode {
  const agents = useCall('organisation.agents', {}).data ?? []
  return (
    <TicksField label="委托诉讼代理人" help="最多两人；在“设置”中维护">
      {agents.map((agent) => (
        <Checkbox
          key={agent.id}
          size="xs"
          label={[agent.name, agent.employer].filter(Boolean).join('　')}
          checked={chosen.includes(agent.id)}
          disabled={!chosen.includes(agent.id) && chosen.length >= MOST_AGENTS}
          onChange={(event) => onChange(toggled(chosen, agent.id, event.currentTarget.checked))}
        />
      ))}
      {agents.length === 0 && <span>还没有登记代理人，起诉状此栏将勾选“无”。</span>}
    </TicksField>
  )
}

/** Property clues that a paper names. */
export function CluesField({ chosen, onChange }: ListProps<'clueIds'>): ReactNode {
  const { caseId } = useCaseScope()
  const clues = useCall('clues.ofCase', { caseId }).data ?? []
  return (
    <TicksField label="申请保全的财产" help="来自“抵质押物”页的财产线索">
      {clues.map((clue) => (
        <Checkbox
          key={clue.id}
          size="xs"
          label={clue.asset.description}
          checked={chosen.includes(clue.id)}
          onChange={(event) => onChange(toggled(chosen, clue.id, event.currentTarget.checked))}
        />
      ))}
      {clues.length === 0 && <span>还没有财产线索，保全申请书需要至少一项。</span>}
    </TicksField>
  )
}

interface ChoiceProps {
  readonly value: FilingChoices
  readonly onChange: (part: Partial<FilingChoices>) => void
}

/** The proceeding that the act goes by. */
export function ProceedingField({ value, onChange }: ChoiceProps): ReactNode {
  const { caseId } = useCaseScope()
  const proceedings = useCall('proceedings.ofCase', { caseId }).data?.proceedings ?? []
  return (
    <WideField>
      <Select
        label="依据的程序"
        description="不选时按最近一个有裁判文书或者执行案件的程序"
        clearable
        data={proceedings.map((each) => ({ value: each.id, label: [proceedingKindLabels[each.kind], each.caseNo, each.court].filter(Boolean).join('　') }))}
        value={value.proceedingId}
        onChange={(id) => onChange({ proceedingId: proceedings.find((each) => each.id === id)?.id ?? null })}
      />
    </WideField>
  )
}

/** The measures that an act is about. */
export function MeasuresField({ value, onChange, help }: ChoiceProps & { readonly help: string }): ReactNode {
  const { caseId } = useCaseScope()
  const items = (useCall('preservations.ofCase', { caseId }).data?.items ?? []).filter((item) => item.status === 'in-force')
  return (
    <TicksField label="被保全财产" help={help}>
      {items.map((item) => (
        <Checkbox
          key={item.id}
          size="xs"
          label={`${item.asset.description}　${measureLabels[item.measure]}　${item.runningEnd === null ? '轮候' : `至 ${item.runningEnd}`}`}
          checked={value.itemIds.includes(item.id)}
          onChange={(event) => onChange({ itemIds: toggled(value.itemIds, item.id, event.currentTarget.checked) })}
        />
      ))}
      {items.length === 0 && <span>没有在封的财产，请先在“保全”页登记保全裁定和财产。</span>}
    </TicksField>
  )
}

interface PeopleProps extends ChoiceProps {
  readonly label: string
  readonly help: string
}

/** Whom a letter goes to, or whom an application is about. */
export function PeopleField({ value, onChange, label, help }: PeopleProps): ReactNode {
  const { caseId } = useCaseScope()
  const parties = useCall('parties.ofCase', { caseId }).data ?? []
  return (
    <TicksField label={label} help={help}>
      {parties.map((party) => (
        <Checkbox
          key={party.id}
          size="xs"
          label={party.name}
          checked={value.addresseeIds.includes(party.id)}
          onChange={(event) => onChange({ addresseeIds: toggled(value.addresseeIds, party.id, event.currentTarget.checked) })}
        />
      ))}
    </TicksField>
  )
}
