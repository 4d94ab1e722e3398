import { Button, Checkbox, Input, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FilingChoices } from '../../../../shared/api/documents.ts'
import { preservationStageLabels } from '../../../../shared/model/preservation.ts'
import { useCall } from '../../../api/use-call.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { LoansField } from '../record/loans-field.tsx'

const mediationLabels = { willing: '愿意', unwilling: '不愿意', undecided: '暂不确定' } as const

interface Props {
  readonly value: FilingChoices
  readonly onChange: (part: Partial<FilingChoices>) => void
  readonly onReset: () => void
}

/** What the record cannot know of a filing: asked once, used by every paper of the kit. */
export function ChoicesPanel({ value, onChange, onReset }: Props): ReactNode {
  /** A field whose answer may be left open. */
  const open = <K extends keyof FilingChoices>(key: K): FieldBinding<FilingChoices[K]> => ({
    value: value[key],
    error: null,
    onChange: (next) => onChange({ [key]: next }),
    onProblem: () => undefined,
    onBlur: () => undefined,
  })
  /** A field that keeps its last answer when it is emptied. */
  const fixed = <K extends keyof FilingChoices>(key: K): FieldBinding<FilingChoices[K] | null> => ({
    ...open(key),
    onChange: (next) => next !== null && onChange({ [key]: next }),
  })

  return (
    <Stack gap="sm">
      <FieldGrid>
        <DateField label="截至日" field={fixed('asOf')} help="全套文书用同一组数字" />
        <DateField label="递交日期" field={fixed('filingOn')} help="落款日期" />
        <WideField>
          <LoansField label="起诉的借据" field={{ ...fixed('loanIds'), error: value.loanIds.length === 0 ? '请选择要起诉的借据' : null }} />
        </WideField>
        <WideField>
          <TextField label="受诉法院" field={open('court')} help="要素式起诉状不印法院名称，保全申请书和文件名使用" />
        </WideField>
        <AgentsField chosen={value.agentIds} onChange={(agentIds) => onChange({ agentIds })} />
        <EnumSelect label="保全阶段" labels={preservationStageLabels} field={fixed('preservationStage')} required />
        <EnumSelect label="调解意愿" labels={mediationLabels} field={open('mediation')} />
        {value.preservationStage === 'pre-suit' && (
          <WideField>
            <LongTextField label="情况紧急的事实" field={open('urgency')} help="诉前保全须说明不立即保全会造成的损害" />
          </WideField>
        )}
        <WideField>
          <LongTextField label="可能难以执行的理由" field={open('ground')} />
        </WideField>
        <CluesField chosen={value.clueIds} onChange={(clueIds) => onChange({ clueIds })} />
        <WideField>
          <Checkbox size="xs" label="主张律师费" checked={value.claimsAttorneyFee} onChange={(event) => onChange({ claimsAttorneyFee: event.currentTarget.checked })} />
        </WideField>
        <WideField>
          <LongTextField label="其他请求" field={open('otherClaims')} />
        </WideField>
      </FieldGrid>
      <Button variant="subtle" size="compact" onClick={onReset}>
        恢复系统建议
      </Button>
    </Stack>
  )
}

function toggled<T>(all: readonly T[], one: T, on: boolean): T[] {
  return on ? [...all, one] : all.filter((other) => other !== one)
}

interface ListProps<K extends 'agentIds' | 'clueIds'> {
  readonly chosen: FilingChoices[K]
  readonly onChange: (ids: FilingChoices[K]) => void
}

const MOST_AGENTS = 2

function AgentsField({ chosen, onChange }: ListProps<'agentIds'>): ReactNode {
  const agents = useCall('organisation.agents', {}).data ?? []
  return (
    <WideField>
      <Input.Wrapper label="委托诉讼代理人" description="最多两人；在“设置”中维护" labelElement="div" role="group" aria-label="委托诉讼代理人">
        <Stack gap={6} mt={4}>
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
        </Stack>
      </Input.Wrapper>
    </WideField>
  )
}

function CluesField({ chosen, onChange }: ListProps<'clueIds'>): ReactNode {
  const { caseId } = useCaseScope()
  const clues = useCall('clues.ofCase', { caseId }).data ?? []
  return (
    <WideField>
      <Input.Wrapper label="申请保全的财产" description="来自“抵质押物”页的财产线索" labelElement="div" role="group" aria-label="申请保全的财产">
        <Stack gap={6} mt={4}>
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
        </Stack>
      </Input.Wrapper>
    </WideField>
  )
}
