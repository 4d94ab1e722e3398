import type { ReactNode } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { Guarantee } from '../../../../shared/api/security.ts'
import { type GuaranteeFacts, guaranteeModeLabels } from '../../../../shared/model/guarantee.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { PartyField } from '../party/party-field.tsx'
import { useNewParty } from '../party/use-new-party.tsx'
import { savedAndClosed, voidedAndClosed } from '../record/done.ts'
import { factsFrom } from '../record/facts-from.ts'
import { LoansField } from '../record/loans-field.tsx'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'

type Values = Blank<GuaranteeFacts>

const labels: Record<keyof GuaranteeFacts, string> = {
  caseId: '户',
  guarantorId: '保证人',
  loanIds: '所保证的借据',
  mode: '保证方式',
  contractName: '保证合同名称',
  contractNo: '保证合同编号',
  signedOn: '签订日期',
  isMaximum: '最高额保证',
  fixedOn: '债权确定日',
  capFen: '最高限额',
  scope: '保证范围',
  periodText: '保证期间约定原文',
  periodFrom: '保证期间起',
  periodTo: '保证期间止',
  isLetter: '保函',
  note: '备注',
  counterForId: '反担保的担保对象',
  modeNotAgreed: '合同没有约定保证方式',
  capGroup: '共用限额',
  sharePercent: '保证份额（%）',
  periodKind: '保证期间怎样约定',
  periodCount: '期间长度',
  periodUnit: '期间单位',
  periodDoubt: '期间约定的疑义',
  refinanceKnown: '借新还旧',
  refinanceProof: '知情凭据',
}

function blank(caseId: Id<'case'>): Values {
  return {
    caseId, guarantorId: null, loanIds: [], mode: 'joint', contractName: '保证合同', contractNo: null, signedOn: null, isMaximum: false, fixedOn: null,
    capFen: null, scope: null, periodText: null, periodFrom: null, periodTo: null, isLetter: false, note: null,
    counterForId: null, modeNotAgreed: false, capGroup: null, sharePercent: null, periodKind: null, periodCount: null, periodUnit: null, periodDoubt: null,
    refinanceKnown: null, refinanceProof: null,
  }
}

const words = valueWords({ mode: guaranteeModeLabels })

interface Props {
  readonly guarantee: Guarantee | null
  readonly onClose: () => void
}

/** A guarantee: who answers for which loans, how, and until when. */
export function GuaranteeForm({ guarantee, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('guarantees.save')
  const remove = useCommand('guarantees.void')
  const newParty = useNewParty()
  const id = guarantee?.id ?? null
  const form = useRecordForm<Values, GuaranteeFacts, Saved<'guarantee'>>({
    draftKey: `guarantee:${id ?? `new:${caseId}`}`,
    initial: guarantee === null ? blank(caseId) : factsFrom<Values>(blank(caseId), guarantee),
    version: guarantee?.version ?? null,
    loadSchema: () => import('../../../../shared/model/guarantee.ts').then((module) => module.guaranteeFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id, version, facts })),
    onSaved: savedAndClosed('保证', onClose),
    readLatest: async () => {
      const latest = (await call('guarantees.ofCase', { caseId })).find((each) => each.id === id)
      return latest ? { version: latest.version, values: factsFrom<Values>(blank(caseId), latest) } : null
    },
  })
  const voiding = guarantee && (
    <VoidAction
      subject={`保证（${guarantee.guarantorName}，${guaranteeModeLabels[guarantee.mode]}）`}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={(reason) => remove.mutate((commandId) => ({ commandId, id: guarantee.id, version: guarantee.version, reason }), { onSuccess: voidedAndClosed('保证', onClose) })}
    />
  )
  if (newParty.form) return newParty.form

  return (
    <RecordDrawer title={guarantee === null ? '新增保证' : `保证：${guarantee.guarantorName}`} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <WideField>
          <PartyField
            label={labels.guarantorId}
            field={form.bind('guarantorId')}
            required
            autoFocus={guarantee === null}
            onNew={(name) => newParty.ask(name, (partyId) => form.change({ guarantorId: partyId }))}
          />
        </WideField>
        <WideField>
          <LoansField label={labels.loanIds} field={form.bind('loanIds')} required />
        </WideField>
        <EnumSelect label={labels.mode} labels={guaranteeModeLabels} field={form.bind('mode')} required help="合同没有写明的按一般保证（民法典第六百八十六条）" />
        <DateField label={labels.signedOn} field={form.bind('signedOn')} />
        <TextField label={labels.contractName} field={form.bind('contractName')} help="起诉状“担保”栏" />
        <TextField label={labels.contractNo} field={form.bind('contractNo')} />
        <YesNoField label={labels.isMaximum} field={form.bind('isMaximum')} />
        <YesNoField label={labels.isLetter} help="以保函形式出具" field={form.bind('isLetter')} />
        {form.values.isMaximum === true && (
          <>
            <MoneyField label={labels.capFen} field={form.bind('capFen')} help="起诉状要写明最高限额" />
            <DateField label={labels.fixedOn} field={form.bind('fixedOn')} help="合同约定的债权确定时间" />
          </>
        )}
      </FieldGrid>
      <FieldSection title="保证期间和范围" />
      <FieldGrid>
        <WideField>
          <TextField label={labels.periodText} field={form.bind('periodText')} placeholder="如 主债务履行期届满之日起三年" help="照抄合同；没有约定的按履行期届满起六个月" />
        </WideField>
        <DateField label={labels.periodFrom} field={form.bind('periodFrom')} />
        <DateField label={labels.periodTo} field={form.bind('periodTo')} distance />
        <WideField>
          <LongTextField label={labels.scope} field={form.bind('scope')} placeholder="如 本金、利息、罚息、复利及实现债权的费用" />
        </WideField>
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
