import type { ReactNode } from 'react'
import { guaranteeLabels as labels } from '../../../../shared/model/field-labels.ts'
import { agreedPeriodKindLabels, type GuaranteeFacts, guaranteeModeLabels, periodUnitLabels, refinanceKnowledgeLabels } from '../../../../shared/model/guarantee.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { PercentField } from '../../../components/percent-field.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import type { RecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { PartyField } from '../party/party-field.tsx'
import { JurisdictionFields } from '../record/jurisdiction-fields.tsx'
import { LoansField } from '../record/loans-field.tsx'
import { TakeOverField } from '../record/take-over-field.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'

export type GuaranteeValues = Blank<GuaranteeFacts>

interface FieldsProps {
  readonly form: RecordForm<GuaranteeValues>
}

interface FocusedProps extends FieldsProps {
  /** The fact that a question led here for. */
  readonly focusOn: keyof GuaranteeFacts | null
}

interface PartyProps {
  /** Enters a person that nobody has entered yet, and takes him over. */
  readonly onNewParty: (name: string, take: (partyId: Id<'party'>) => void) => void
}

/** Who answers for which loans, and the contract that says so. */
export function ContractFields({ form, focusOn, isNew, onNewParty }: FocusedProps & PartyProps & { readonly isNew: boolean }): ReactNode {
  return (
    <FieldGrid>
      <WideField>
        <PartyField
          label={labels.guarantorId}
          field={form.bind('guarantorId')}
          required
          autoFocus={isNew}
          onNew={(name) => onNewParty(name, (partyId) => form.change({ guarantorId: partyId }))}
        />
      </WideField>
      {isNew && <SameContract form={form} />}
      <WideField>
        <LoansField label={labels.loanIds} field={form.bind('loanIds')} required />
      </WideField>
      <EnumSelect label={labels.mode} labels={guaranteeModeLabels} field={form.bind('mode')} required autoFocus={focusOn === 'mode'} help="照合同填写；还没有看到合同的选“待核对合同”" />
      <DateField label={labels.signedOn} field={form.bind('signedOn')} autoFocus={focusOn === 'signedOn'} help="决定适用担保法还是民法典" />
      {form.values.mode === 'unknown' && (
        <WideField>
          <YesNoField label={labels.modeNotAgreed} help="核对过合同而没有约定或约定不明：2021年前签订的为连带责任保证，之后的为一般保证" field={form.bind('modeNotAgreed')} />
        </WideField>
      )}
      <TextField label={labels.contractName} field={form.bind('contractName')} help="起诉状“担保”栏" />
      <TextField label={labels.contractNo} field={form.bind('contractNo')} />
      <YesNoField label={labels.isMaximum} field={form.bind('isMaximum')} />
      <YesNoField label={labels.isLetter} help="以保函形式出具" field={form.bind('isLetter')} />
      {form.values.isMaximum === true && (
        <>
          <MoneyField label={labels.capFen} field={form.bind('capFen')} help="起诉状要写明最高限额" />
          <DateField label={labels.fixedOn} field={form.bind('fixedOn')} autoFocus={focusOn === 'fixedOn'} help="合同约定的债权确定时间；保证期间据此起算" />
          <TextField label={labels.capGroup} field={form.bind('capGroup')} placeholder="如 最高额保证合同编号" help="几名保证人共用一个限额的，各条填同一名称" />
        </>
      )}
    </FieldGrid>
  )
}

/** One contract with several guarantors is typed once. */
function SameContract({ form }: FieldsProps): ReactNode {
  const { caseId } = useCaseScope()
  const kept = useCall('guarantees.ofCase', { caseId }).data ?? []
  return (
    <TakeOverField
      label="参照已登记的保证合同"
      help="同一份合同的其他保证人：合同、期间和范围照抄过来，只改不同的"
      sources={kept.map((each) => ({ id: each.id, words: `${each.guarantorName}　${each.contractNo ?? each.contractName ?? guaranteeModeLabels[each.mode]}`, facts: contractOf(each) }))}
      onTake={(facts) => facts && form.change(facts)}
    />
  )
}

/** What the contract says for every guarantor who signed it; his share and what he knew are his own. */
function contractOf({
  loanIds, mode, contractName, contractNo, signedOn, isMaximum, fixedOn, capFen, scope, periodText, periodFrom, periodTo, isLetter, modeNotAgreed, capGroup, periodKind, periodCount, periodUnit,
  jurisdictionClause, jurisdictionText, arbitrationAgreed,
}: GuaranteeFacts): Partial<GuaranteeValues> {
  return {
    loanIds, mode, contractName, contractNo, signedOn, isMaximum, fixedOn, capFen, scope, periodText, periodFrom, periodTo, isLetter, modeNotAgreed, capGroup, periodKind, periodCount, periodUnit,
    jurisdictionClause, jurisdictionText, arbitrationAgreed,
  }
}

/** 保证期间: as the contract has it, and how it is counted. */
export function PeriodFields({ form, focusOn }: FocusedProps): ReactNode {
  return (
    <>
      <FieldSection title="保证期间" />
      <FieldGrid>
        <WideField>
          <TextField label={labels.periodText} field={form.bind('periodText')} placeholder="如 主债务履行期届满之日起三年" help="照抄合同原文，起诉状引用" />
        </WideField>
        <EnumSelect label={labels.periodKind} labels={agreedPeriodKindLabels} field={form.bind('periodKind')} autoFocus={focusOn === 'periodKind'} help="据此计算保证期间；没有约定的为六个月" />
        {form.values.periodKind === 'duration' && (
          <>
            <NumberField label={labels.periodCount} field={form.bind('periodCount')} required />
            <EnumSelect label={labels.periodUnit} labels={periodUnitLabels} field={form.bind('periodUnit')} required />
          </>
        )}
        <DateField label={labels.periodFrom} field={form.bind('periodFrom')} help="合同写明日期或台账登记的" />
        <DateField label={labels.periodTo} field={form.bind('periodTo')} distance required={form.values.periodKind === 'until'} />
        <WideField>
          <TextField label={labels.periodDoubt} field={form.bind('periodDoubt')} placeholder="如 保证人手写“仅担保一年”，与条款三年不一致" help="有疑义的写明，期限提示会一并列出" />
        </WideField>
      </FieldGrid>
    </>
  )
}

/** What part, what for, and what became of the debt that was guaranteed. */
export function ScopeFields({ form, onNewParty }: FieldsProps & PartyProps): ReactNode {
  return (
    <>
      <FieldSection title="范围、份额和主合同变化" />
      <FieldGrid>
        <PercentField label={labels.sharePercent} field={form.bind('sharePercent')} help="按份保证的填；连带的留空" />
        <EnumSelect label={labels.refinanceKnown} labels={refinanceKnowledgeLabels} field={form.bind('refinanceKnown')} help="本笔为借新还旧的才填：保证人是否知道" />
        {form.values.refinanceKnown !== null && <TextField label={labels.refinanceProof} field={form.bind('refinanceProof')} placeholder="如 合同写明用途、书面同意函" />}
        <WideField>
          <PartyField
            label={labels.counterForId}
            field={form.bind('counterForId')}
            onNew={(name) => onNewParty(name, (partyId) => form.change({ counterForId: partyId }))}
            help="为担保公司等保证人提供反担保的填；直接向本行保证的留空"
          />
        </WideField>
        <WideField>
          <LongTextField label={labels.scope} field={form.bind('scope')} placeholder="如 本金、利息、罚息、复利及实现债权的费用" />
        </WideField>
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
      <JurisdictionFields jurisdictionClause={form.bind('jurisdictionClause')} jurisdictionText={form.bind('jurisdictionText')} arbitrationAgreed={form.bind('arbitrationAgreed')} />
    </>
  )
}
