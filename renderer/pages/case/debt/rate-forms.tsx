import type { ReactNode } from 'react'
import type { EntryOf } from '../../../../shared/model/ledger-entry.ts'
import { type PenaltyKind, penaltyKindLabels } from '../../../../shared/model/loan-terms.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { PercentField } from '../../../components/percent-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import type { EntryTask } from './entry-task.ts'
import { useEntryForm } from './use-entry-form.ts'

const penaltyLabels = { penaltyKind: '罚息约定', penaltyUplift: '上浮比例', penaltyRate: '罚息年利率' } as const
const noPenalty = { penaltyKind: null, penaltyUplift: null, penaltyRate: null } as const

interface PenaltyProps {
  readonly label: string
  readonly help: string
  readonly kind: FieldBinding<PenaltyKind | null>
  readonly uplift: FieldBinding<string | null>
  readonly rate: FieldBinding<string | null>
}

/** A penalty clause that comes with the entry; blank = the loan's own goes on. */
function PenaltyFields({ label, help, kind, uplift, rate }: PenaltyProps): ReactNode {
  return (
    <>
      <EnumSelect label={label} labels={penaltyKindLabels} field={kind} help={help} />
      {kind.value === 'uplift' && <PercentField label={penaltyLabels.penaltyUplift} field={uplift} required help="在合同利率上加收的百分比" />}
      {kind.value === 'own-rate' && <PercentField label={penaltyLabels.penaltyRate} field={rate} required />}
    </>
  )
}

const rateLabels: Record<keyof EntryOf<'rate-change'>, string> = { kind: '类别', loanId: '借据', valueDate: '调整日', memo: '依据', annualRate: '新年利率', ...penaltyLabels }

/** 利率调整: the contract rate from a day on. */
export function RateChangeForm({ task }: { readonly task: EntryTask }): ReactNode {
  const blank: Blank<EntryOf<'rate-change'>> & { readonly kind: 'rate-change' } = {
    kind: 'rate-change', loanId: task.loanId, valueDate: task.today, memo: null, annualRate: null, ...noPenalty,
  }
  const form = useEntryForm<'rate-change'>(task, blank)
  return (
    <EntryDrawer task={task} kind="rate-change" form={form} labels={rateLabels}>
      <FieldGrid>
        <PercentField label={rateLabels.annualRate} field={form.bind('annualRate')} required autoFocus help="从调整日起按此利率计息" />
        <DateField label={rateLabels.valueDate} field={form.bind('valueDate')} required />
        <PenaltyFields
          label={rateLabels.penaltyKind}
          help="同时改了罚息约定的填写，留空沿用借据的约定"
          kind={form.bind('penaltyKind')}
          uplift={form.bind('penaltyUplift')}
          rate={form.bind('penaltyRate')}
        />
        <WideField>
          <TextField label={rateLabels.memo} field={form.bind('memo')} placeholder="如 补充协议编号、LPR 重定价日" />
        </WideField>
      </FieldGrid>
    </EntryDrawer>
  )
}

const misuseLabels: Record<keyof EntryOf<'misuse'>, string> = {
  kind: '类别', loanId: '借据', valueDate: '挪用起始日', memo: '依据', amountFen: '挪用金额', untilOn: '纠正日', ...penaltyLabels, penaltyKind: '挪用罚息',
}

/** 贷款挪用: money that was used for another purpose bears the misuse rate. */
export function MisuseForm({ task }: { readonly task: EntryTask }): ReactNode {
  const blank: Blank<EntryOf<'misuse'>> & { readonly kind: 'misuse' } = {
    kind: 'misuse', loanId: task.loanId, valueDate: null, memo: null, amountFen: null, untilOn: null, ...noPenalty,
  }
  const form = useEntryForm<'misuse'>(task, blank)
  return (
    <EntryDrawer task={task} kind="misuse" form={form} labels={misuseLabels}>
      <FieldGrid>
        <DateField label={misuseLabels.valueDate} field={form.bind('valueDate')} required autoFocus help="从这一天起按挪用计罚息" />
        <DateField label={misuseLabels.untilOn} field={form.bind('untilOn')} help="这一天起不再按挪用计息，未纠正的留空" />
        <MoneyField label={misuseLabels.amountFen} field={form.bind('amountFen')} help="留空为全部本金" />
        <PenaltyFields
          label={misuseLabels.penaltyKind}
          help="留空按借据的挪用罚息约定，既逾期又挪用的择其重"
          kind={form.bind('penaltyKind')}
          uplift={form.bind('penaltyUplift')}
          rate={form.bind('penaltyRate')}
        />
        <WideField>
          <TextField label={misuseLabels.memo} field={form.bind('memo')} placeholder="如 贷后检查报告、资金流水" />
        </WideField>
      </FieldGrid>
    </EntryDrawer>
  )
}
