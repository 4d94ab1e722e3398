import { Button, Checkbox, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FilingChoices } from '../../../../shared/api/documents.ts'
import type { FilingAct } from '../../../../shared/model/filing.ts'
import { preservationStageLabels } from '../../../../shared/model/preservation.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { LoansField } from '../record/loans-field.tsx'
import { AgentsField, CluesField, MeasuresField, PeopleField, ProceedingField } from './choice-lists.tsx'
import { OtherSecurityFields } from './particulars/debt-fields.tsx'
import { ParticularFields } from './particulars/particular-fields.tsx'

const mediationLabels = { willing: '愿意', unwilling: '不愿意', undecided: '暂不确定' } as const

interface Props {
  readonly value: FilingChoices
  readonly onChange: (part: Partial<FilingChoices>) => void
  readonly onReset: () => void
}

type Asked = 'loans' | 'proceeding' | 'court' | 'letter' | 'agents' | 'measures' | 'ground' | 'clues' | 'suit'

const SUIT: readonly Asked[] = ['loans', 'court', 'agents', 'suit', 'ground', 'clues']
const IN_ENFORCEMENT: readonly Asked[] = ['proceeding', 'court', 'agents']

/** What each act has to be told; the rest it reads from the record. */
const asked: Readonly<Record<FilingAct, readonly Asked[]>> = {
  remind: ['loans', 'letter'],
  demand: ['loans', 'letter', 'agents'],
  explain: ['loans'],
  plan: ['loans', 'clues'],
  'propose-suit': ['loans', 'court', 'clues'],
  sue: SUIT,
  'sue-card': SUIT,
  'preserve-before-suit': ['loans', 'court', 'agents', 'ground', 'clues'],
  'preserve-in-suit': ['loans', 'court', 'agents', 'ground', 'clues'],
  renew: ['court', 'agents', 'measures'],
  release: ['court', 'agents', 'measures'],
  withdraw: ['court', 'agents'],
  appeal: ['proceeding', 'court', 'agents'],
  'payment-order': ['loans', 'court', 'agents'],
  'security-interest': ['loans', 'court', 'agents'],
  enforce: ['proceeding', 'court', 'agents', 'clues'],
  resume: ['proceeding', 'court', 'agents', 'clues'],
  sanction: IN_ENFORCEMENT,
  dispose: [...IN_ENFORCEMENT, 'measures'],
  'take-in-kind': IN_ENFORCEMENT,
  distribute: IN_ENFORCEMENT,
  substitute: IN_ENFORCEMENT,
  'add-debtor': IN_ENFORCEMENT,
  'claim-in-bankruptcy': ['loans', 'agents'],
  settle: ['loans', 'proceeding', 'agents'],
  assign: ['loans'],
  'find-liability': ['loans'],
  close: ['loans'],
}

const asks = ({ act }: FilingChoices, what: Asked): boolean => asked[act].includes(what)

/** What the reason is called in each act that gives one. */
const reasonLabels: Readonly<Partial<Record<FilingAct, string>>> = {
  renew: '补充说明',
  release: '解除的原因',
  withdraw: '撤诉的原因',
  appeal: '上诉理由',
  resume: '恢复执行的理由',
  sanction: '事实和证据',
  dispose: '补充说明',
  'take-in-kind': '补充说明',
  distribute: '补充说明',
  'add-debtor': '追加的事实',
  demand: '违约事实（提前到期通知使用）',
  'propose-suit': '违约事实',
  'security-interest': '补充说明（顺序约定、在先抵押、预计的异议）',
}

function measuresHelp({ act }: FilingChoices): string {
  return act === 'dispose' ? '不勾选时为全部在封和抵押给本行的财产' : '不勾选时为最先到期的一份裁定的全部财产；一份申请书只针对一份裁定'
}

const isSuit = ({ act }: FilingChoices): boolean => act === 'sue' || act === 'sue-card'

function isBeforeSuit(choices: FilingChoices): boolean {
  return choices.act === 'preserve-before-suit' || (isSuit(choices) && choices.preservationStage === 'pre-suit')
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

  const reason = reasonLabels[value.act]
  return (
    <Stack gap="sm">
      <FieldGrid>
        <DateField label="截至日" field={fixed('asOf')} help="全套文书用同一组数字" />
        <DateField label="递交日期" field={fixed('filingOn')} help="落款日期" />
        {asks(value, 'loans') && (
          <WideField>
            <LoansField label={isSuit(value) ? '起诉的借据' : '涉及的借据'} field={{ ...fixed('loanIds'), error: value.loanIds.length === 0 ? '请选择借据' : null }} />
          </WideField>
        )}
        {isSuit(value) && (
          <OtherSecurityFields
            value={value.particulars.otherSecurity}
            onChange={(part) => onChange({ particulars: { ...value.particulars, otherSecurity: { ...value.particulars.otherSecurity, ...part } } })}
          />
        )}
        {asks(value, 'proceeding') && <ProceedingField value={value} onChange={onChange} />}
        {asks(value, 'court') && (
          <WideField>
            <TextField label={isSuit(value) ? '受诉法院' : '提交的法院'} field={open('court')} help={isSuit(value) ? '要素式起诉状不印法院名称，保全申请书和文件名使用' : '不填时按登记的程序或者保全裁定'} />
          </WideField>
        )}
        {asks(value, 'letter') && (
          <>
            <TextField label="通知书编号" field={open('letterNo')} help="多个收件人自动加序号" />
            <DateField label="还款期限" field={open('payBy')} help={value.act === 'remind' ? '结息日的前一日' : undefined} />
            <PeopleField label="收件人" help="不勾选时发给该通知书针对的全部当事人，每人单独一份" value={value} onChange={onChange} />
          </>
        )}
        {asks(value, 'agents') && <AgentsField chosen={value.agentIds} onChange={(agentIds) => onChange({ agentIds })} />}
        {asks(value, 'suit') && (
          <>
            <EnumSelect label="保全阶段" labels={preservationStageLabels} field={fixed('preservationStage')} required />
            <EnumSelect label="调解意愿" labels={mediationLabels} field={open('mediation')} />
          </>
        )}
        {value.act === 'sanction' && <PeopleField label="针对的被执行人" help="不勾选时为全部被执行人" value={value} onChange={onChange} />}
        {asks(value, 'measures') && <MeasuresField help={measuresHelp(value)} value={value} onChange={onChange} />}
        {isBeforeSuit(value) && (
          <WideField>
            <LongTextField label="情况紧急的事实" field={open('urgency')} help="诉前保全须说明不立即保全会造成的损害" />
          </WideField>
        )}
        {asks(value, 'ground') && (
          <WideField>
            <LongTextField label="可能难以执行的理由" field={open('ground')} />
          </WideField>
        )}
        {asks(value, 'clues') && <CluesField chosen={value.clueIds} onChange={(clueIds) => onChange({ clueIds })} />}
        <ParticularFields value={value} onChange={onChange} />
        {reason !== undefined && (
          <WideField>
            <LongTextField label={reason} field={open('reason')} />
          </WideField>
        )}
        {asks(value, 'suit') && (
          <>
            <WideField>
              <Checkbox size="xs" label="主张律师费" checked={value.claimsAttorneyFee} onChange={(event) => onChange({ claimsAttorneyFee: event.currentTarget.checked })} />
            </WideField>
            <WideField>
              <LongTextField label="其他请求" field={open('otherClaims')} />
            </WideField>
          </>
        )}
      </FieldGrid>
      <Button variant="subtle" size="compact" onClick={onReset}>
        恢复本程序的建议
      </Button>
    </Stack>
  )
}
