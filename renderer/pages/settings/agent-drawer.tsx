import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Agent, Unit } from '../../../shared/api/organisation.ts'
import { agentLabels as labels } from '../../../shared/model/field-labels.ts'
import type { AgentFacts } from '../../../shared/model/organisation.ts'
import { call } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import type { Blank } from '../../components/blank.ts'
import { ConfirmVoid } from '../../components/confirm-void.tsx'
import { EnumSelect } from '../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../components/field-grid.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'
import { factsFrom } from '../case/record/facts-from.ts'
import { UnitSelect } from './unit-select.tsx'

export const powerLabels: Record<AgentFacts['power'], string> = { general: '一般授权', special: '特别授权' }

const usualItems = '代为承认、放弃、变更诉讼请求，进行和解，提起反诉或者上诉'

interface AgentDrawerProps {
  readonly agent: Agent | null
  readonly units: readonly Unit[]
  readonly onClose: () => void
}

/** One agent, as the plaintiff's part of the complaint names him. */
export function AgentDrawer({ agent, units, onClose }: AgentDrawerProps) {
  const save = useCommand('organisation.saveAgent')
  const [voiding, setVoiding] = useState(false)
  const blank = newAgent(units)
  const form = useRecordForm({
    draftKey: `agent:${agent?.id ?? 'new'}`,
    initial: agent === null ? blank : factsFrom(blank, agent),
    version: agent?.version ?? null,
    loadSchema: () => import('../../../shared/model/organisation.ts').then((model) => model.agentFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id: agent?.id ?? null, version, facts })),
    onSaved: () => {
      announce({ tone: 'good', text: '代理人已保存，导出起诉材料时可以选用。' })
      onClose()
    },
    readLatest: async () => {
      const latest = (await call('organisation.agents', {})).find(({ id }) => id === agent?.id)
      return latest === undefined ? null : { version: latest.version, values: factsFrom(blank, latest) }
    },
  })

  return (
    <RecordDrawer
      title={agent === null ? '新增代理人' : agent.name}
      form={form}
      labels={labels}
      review={agent && { caseId: null, recordId: agent.id }}
      onClose={onClose}
      actions={agent !== null && <Button variant="subtle" color="red" onClick={() => setVoiding(true)}>作废</Button>}
    >
      <FieldGrid>
        <TextField label={labels.name} required autoFocus field={form.bind('name')} />
        <UnitSelect label={labels.unitId} required units={units} field={form.bind('unitId')} />
        <WideField>
          <TextField label={labels.employer} help="律师填律师事务所，本行职工填本单位。" field={form.bind('employer')} />
        </WideField>
        <TextField label={labels.title} field={form.bind('title')} />
        <TextField label={labels.phone} field={form.bind('phone')} />
        <TextField label={labels.licenceNo} help="律师填写。" field={form.bind('licenceNo')} />
        <EnumSelect label={labels.power} required labels={powerLabels} field={form.bind('power')} />
        {form.values.power === 'special' && (
          <WideField>
            <TextField label={labels.powerItems} help={`通常写：${usualItems}。`} placeholder={usualItems} field={form.bind('powerItems')} />
          </WideField>
        )}
      </FieldGrid>
      {voiding && agent !== null && <VoidAgent agent={agent} onDone={onClose} onClose={() => setVoiding(false)} />}
    </RecordDrawer>
  )
}

function VoidAgent({ agent, onDone, onClose }: { readonly agent: Agent; readonly onDone: () => void; readonly onClose: () => void }) {
  const voidAgent = useCommand('organisation.voidAgent')
  return (
    <ConfirmVoid
      subject={`代理人 ${agent.name}`}
      pending={voidAgent.isPending}
      error={voidAgent.error}
      onClose={onClose}
      onConfirm={(reason) => voidAgent.mutate((commandId) => ({ commandId, id: agent.id, version: agent.version, reason }), { onSuccess: onDone })}
    />
  )
}

function newAgent(units: readonly Unit[]): Blank<AgentFacts> {
  return { unitId: units[0]?.id ?? null, name: null, employer: null, title: null, phone: null, licenceNo: null, power: 'special', powerItems: null }
}
