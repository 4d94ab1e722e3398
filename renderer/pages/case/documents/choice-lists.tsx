import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FilingChoices } from '../../../../shared/api/documents.ts'
import { measureLabels } from '../../../../shared/model/preservation.ts'
import { proceedingKindLabels } from '../../../../shared/model/proceeding.ts'
import { useCall } from '../../../api/use-call.ts'
import { WideField } from '../../../components/field-grid.tsx'
import { useCaseScope } from '../case-scope.ts'
import { TickList } from './tick-list.tsx'

interface ListProps<K extends 'agentIds' | 'clueIds'> {
  readonly chosen: FilingChoices[K]
  readonly onChange: (ids: FilingChoices[K]) => void
}

const MOST_AGENTS = 2

/** 委托诉讼代理人, at most two. */
export function AgentsField({ chosen, onChange }: ListProps<'agentIds'>): ReactNode {
  const agents = useCall('organisation.agents', {}).data ?? []
  return (
    <TickList
      label="委托诉讼代理人"
      description="最多两人；在“设置”中维护"
      ticks={agents.map(({ id, name, employer }) => ({ id, words: [name, employer].filter(Boolean).join('　') }))}
      chosen={chosen}
      most={MOST_AGENTS}
      onChange={onChange}
      none="还没有登记代理人，起诉状此栏将勾选“无”。"
    />
  )
}

/** Property clues that a paper names. */
export function CluesField({ chosen, onChange }: ListProps<'clueIds'>): ReactNode {
  const { caseId } = useCaseScope()
  const clues = useCall('clues.ofCase', { caseId }).data ?? []
  return (
    <TickList
      label="申请保全的财产"
      description="来自“抵质押物”页的财产线索"
      ticks={clues.map(({ id, asset }) => ({ id, words: asset.description }))}
      chosen={chosen}
      onChange={onChange}
      none="还没有财产线索，保全申请书需要至少一项。"
    />
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

/** The measures that a renewal or release is about. */
export function MeasuresField({ value, onChange }: ChoiceProps): ReactNode {
  const { caseId } = useCaseScope()
  const items = (useCall('preservations.ofCase', { caseId }).data?.items ?? []).filter((item) => item.status === 'in-force')
  return (
    <TickList
      label="保全财产"
      description="不勾选时为最先到期的一份裁定的全部财产；一份申请书只针对一份裁定"
      ticks={items.map(({ id, asset, measure, runningEnd }) => ({ id, words: `${asset.description}　${measureLabels[measure]}　${runningEnd === null ? '轮候' : `至 ${runningEnd}`}` }))}
      chosen={value.itemIds}
      onChange={(itemIds) => onChange({ itemIds })}
      none="没有在封的财产，请先在“保全”页登记保全裁定和财产。"
    />
  )
}

/** Whom a letter goes to. */
export function AddresseesField({ value, onChange }: ChoiceProps): ReactNode {
  const { caseId } = useCaseScope()
  const parties = useCall('parties.ofCase', { caseId }).data ?? []
  return (
    <TickList
      label="收件人"
      description="不勾选时发给该通知书针对的全部当事人，每人单独一份"
      ticks={parties.map(({ id, name }) => ({ id, words: name }))}
      chosen={value.addresseeIds}
      onChange={(addresseeIds) => onChange({ addresseeIds })}
      none="本户还没有登记当事人。"
    />
  )
}
