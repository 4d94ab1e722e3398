import type { ReactNode } from 'react'
import { currencyLabels, MAIN_CURRENCY } from '../../../../shared/model/currency.ts'
import { loanLabels as labels } from '../../../../shared/model/field-labels.ts'
import { riskClassLabels, securityTypeLabels } from '../../../../shared/model/loan.ts'
import * as terms from '../../../../shared/model/loan-terms.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { SumCurrency } from '../../../components/money-unit.ts'
import { NumberField } from '../../../components/number-field.tsx'
import { PercentField } from '../../../components/percent-field.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import type { RecordForm } from '../../../components/use-record-form.ts'
import { JurisdictionFields } from '../record/jurisdiction-fields.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'
import type { LoanValues } from './loan-facts.ts'

const clauseHelp = '条款号，如 第八条第二款'

interface Props {
  readonly form: RecordForm<LoanValues>
}

/** Contract, note, sums and days: without them nothing can be computed. */
export function ContractFields({ form, before }: Props & { readonly before: ReactNode }): ReactNode {
  return (
    <>
      <FieldSection title="合同和借据" />
      <FieldGrid>
        {before}
        <TextField label={labels.noteNo} field={form.bind('noteNo')} required autoFocus />
        <TextField label={labels.contractNo} field={form.bind('contractNo')} help="起诉状“合同签订情况”栏" />
        <TextField label={labels.contractName} field={form.bind('contractName')} required help="与合同首页一致" />
        <TextField label={labels.lenderName} field={form.bind('lenderName')} />
        <SumCurrency value={form.values.currency ?? MAIN_CURRENCY}>
          <MoneyField label={labels.contractFen} field={form.bind('contractFen')} required />
          <MoneyField label={labels.disbursedFen} field={form.bind('disbursedFen')} help="与合同金额不同时填写" />
        </SumCurrency>
        <EnumSelect label={labels.currency} labels={currencyLabels} field={form.bind('currency')} required />
        <EnumSelect label={labels.securityType} labels={securityTypeLabels} field={form.bind('securityType')} />
        <DateField label={labels.signedOn} field={form.bind('signedOn')} help="起诉状“签订时间”栏" />
        <TextField label={labels.signedAt} field={form.bind('signedAt')} help="起诉状“签订地点”栏，也影响管辖" />
        <DateField label={labels.drawdownOn} field={form.bind('drawdownOn')} required help="从这一天起计息" />
        <DateField label={labels.dueOn} field={form.bind('dueOn')} required help="合同原到期日，展期在“合同变更”中登记" />
        <TextField label={labels.product} field={form.bind('product')} />
        <WideField>
          <TextField label={labels.purpose} field={form.bind('purpose')} />
        </WideField>
      </FieldGrid>
    </>
  )
}

/** What the interest rules read: each field changes the figures. */
export function InterestFields({ form }: Props): ReactNode {
  const { rateKind, penaltyKind, misuseKind, compoundOn, settlement } = form.values
  const hasSettlementDay = settlement !== 'at-maturity' && settlement !== 'monthly-anniversary'
  return (
    <>
      <FieldSection title="利率和计息" />
      <FieldGrid>
        <EnumSelect label={labels.rateKind} labels={terms.rateKindLabels} field={form.bind('rateKind')} required />
        <PercentField label={labels.annualRate} field={form.bind('annualRate')} help={rateKind === 'lpr' ? '放款时执行的年利率' : '合同约定的年利率'} />
        {rateKind === 'lpr' && (
          <>
            <EnumSelect label={labels.lprTerm} labels={terms.lprTermLabels} field={form.bind('lprTerm')} />
            <NumberField label={labels.lprPoints} unit="基点" field={form.bind('lprPoints')} help="减点填负数" />
            <NumberField label={labels.repricingMonths} unit="个月" field={form.bind('repricingMonths')} help="留空为合同期内不调整" />
            <DateField label={labels.repricingFrom} field={form.bind('repricingFrom')} help="如每年 1 月 1 日调整的，填首个 1 月 1 日；留空从放款日对日起算" />
            <EnumSelect label={labels.lprFixing} labels={terms.lprFixingLabels} field={form.bind('lprFixing')} help="留空为重定价日当日" />
          </>
        )}
        <EnumSelect label={labels.dayCount} labels={terms.dayCountLabels} field={form.bind('dayCount')} required help="合同写明按 360 天还是 365 天" />
        <EnumSelect label={labels.repaymentMethod} labels={terms.repaymentMethodLabels} field={form.bind('repaymentMethod')} required />
        <EnumSelect label={labels.settlement} labels={terms.settlementLabels} field={form.bind('settlement')} required />
        {hasSettlementDay && <NumberField label={labels.settlementDay} unit="日" field={form.bind('settlementDay')} help="通常为 20 日" />}
        <EnumSelect label={labels.penaltyKind} labels={terms.penaltyKindLabels} field={form.bind('penaltyKind')} required />
        {penaltyKind === 'uplift' && <PercentField label={labels.penaltyUplift} field={form.bind('penaltyUplift')} help="在合同利率上加收的百分比，如 50" />}
        {penaltyKind === 'own-rate' && <PercentField label={labels.penaltyRate} field={form.bind('penaltyRate')} />}
        <EnumSelect label={labels.misuseKind} labels={terms.misuseKindLabels} field={form.bind('misuseKind')} help="合同没有单独约定的留空，按逾期罚息" />
        {misuseKind === 'uplift' && <PercentField label={labels.misuseUplift} field={form.bind('misuseUplift')} help="在合同利率上加收的百分比，如 100" />}
        {misuseKind === 'own-rate' && <PercentField label={labels.misuseRate} field={form.bind('misuseRate')} />}
        <EnumSelect label={labels.compoundOn} labels={terms.compoundBaseLabels} field={form.bind('compoundOn')} required />
        {compoundOn !== 'none' && (
          <>
            <EnumSelect label={labels.compoundRateInTerm} labels={terms.compoundRateInTermLabels} field={form.bind('compoundRateInTerm')} required />
            <EnumSelect label={labels.compoundJoins} labels={terms.compoundJoinLabels} field={form.bind('compoundJoins')} help="留空为每个结息日" />
          </>
        )}
        <EnumSelect label={labels.dueDayRate} labels={terms.dueDayRateLabels} field={form.bind('dueDayRate')} required />
        <EnumSelect label={labels.allocationOrder} labels={terms.allocationOrderLabels} field={form.bind('allocationOrder')} required help="合同没有约定时按民法典第五百六十一条" />
        <YesNoField label={labels.inclusiveEnd} help="合同没有这样写的不勾选" field={form.bind('inclusiveEnd')} />
      </FieldGrid>
    </>
  )
}

/** 宣布提前到期: the claim needs the day on which the notice arrived. */
export function AccelerationFields({ form }: Props): ReactNode {
  return (
    <>
      <FieldSection title="宣布提前到期" />
      <FieldGrid>
        <DateField label={labels.acceleratedOn} field={form.bind('acceleratedOn')} help="未宣布的留空" />
        <DateField label={labels.accelerationArrivedOn} field={form.bind('accelerationArrivedOn')} help="起诉状主张提前到期时必填" />
        <TextField label={labels.accelerationNoticeNo} field={form.bind('accelerationNoticeNo')} />
        <DateField label={labels.accelerationNoticeOn} field={form.bind('accelerationNoticeOn')} />
        <WideField>
          <TextField label={labels.accelerationGround} field={form.bind('accelerationGround')} placeholder="如 连续三期未付息" />
        </WideField>
      </FieldGrid>
    </>
  )
}

/** Clause numbers that the court's form asks for. */
export function ClauseFields({ form }: Props): ReactNode {
  const clauses = ['rateClause', 'overdueClause', 'compoundClause', 'penaltyClause', 'accelerationClause', 'breachClause', 'feeClause', 'serviceClause'] as const
  return (
    <>
      <FieldSection title="合同条款号（起诉状“事实与理由”逐项引用）" />
      <FieldGrid>
        {clauses.map((clause) => (
          <TextField key={clause} label={labels[clause]} field={form.bind(clause)} placeholder={clauseHelp} />
        ))}
      </FieldGrid>
      <JurisdictionFields jurisdictionClause={form.bind('jurisdictionClause')} jurisdictionText={form.bind('jurisdictionText')} arbitrationAgreed={form.bind('arbitrationAgreed')} />
    </>
  )
}

/** What the branch's own ledger says of the loan. */
export function MonitoringFields({ form }: Props): ReactNode {
  return (
    <>
      <FieldSection title="台账信息" />
      <FieldGrid>
        <EnumSelect label={labels.riskClass} labels={riskClassLabels} field={form.bind('riskClass')} />
        <DateField label={labels.lastDemandOn} field={form.bind('lastDemandOn')} />
        <DateField label={labels.recordedLimitationOn} field={form.bind('recordedLimitationOn')} distance />
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </>
  )
}
