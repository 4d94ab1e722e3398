import type { ReactNode } from 'react'
import type { PreservationOrder } from '../../../../shared/api/preservations.ts'
import { preservationOrderLabels as labels } from '../../../../shared/model/field-labels.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { orderOutcomeLabels, type PreservationOrderFacts, preservationStageLabels, securityKindLabels } from '../../../../shared/model/preservation.ts'
import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { ProceedingField } from '../proceedings/proceeding-field.tsx'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'

type Values = Blank<PreservationOrderFacts>

function blank(caseId: Id<'case'>): Values {
  return { caseId, proceedingId: null, stage: 'litigation', court: null, rulingNo: null, appliedOn: null, ruledOn: null, outcome: null, servedOn: null, reviewOn: null, reviewDecidedOn: null, noticeNo: null, judge: null, amountFen: null, security: null, note: null }
}

const words = valueWords({ stage: preservationStageLabels, outcome: orderOutcomeLabels, security: securityKindLabels })

interface Props {
  readonly order: PreservationOrder | null
  readonly onClose: () => void
}

/** 裁定: the order on which measures rest. */
export function OrderForm({ order, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const proceedings = useCall('proceedings.ofCase', { caseId }).data?.proceedings ?? []
  const save = useCommand('preservations.saveOrder')
  const remove = useCommand('preservations.voidOrder')
  const id = order?.id ?? null
  const form = useDetailForm<Values, PreservationOrderFacts, 'preservation-order'>({
    what: '保全裁定',
    draftKey: `order:${id ?? `new:${caseId}`}`,
    record: order,
    blank: blank(caseId),
    loadSchema: () => import('../../../../shared/model/preservation.ts').then((module) => module.preservationOrderFacts),
    save,
    remove,
    latest: async () => (await call('preservations.ofCase', { caseId })).orders,
    onClose,
  })
  /** The court that hears the case usually made the order: what is still blank is taken over from there. */
  function choose(proceedingId: Id<'proceeding'> | null): void {
    const chosen = proceedings.find((each) => each.id === proceedingId)
    form.change({ proceedingId, court: form.values.court ?? chosen?.court ?? null, judge: form.values.judge ?? chosen?.judge ?? null })
  }

  const refused = form.values.outcome === 'refused' || form.values.outcome === 'partly' || form.values.reviewOn !== null
  const voiding = order && <VoidAction subject={`保全裁定 ${order.rulingNo ?? ''}`} what="保全裁定" record={order} command={remove} onVoided={onClose} />

  return (
    <RecordDrawer title={order === null ? '新增保全裁定' : `保全裁定 ${order.rulingNo ?? ''}`} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <EnumSelect label={labels.stage} labels={preservationStageLabels} field={form.bind('stage')} required help="续封的申请期限因阶段而不同" />
        <ProceedingField label={labels.proceedingId} field={{ ...form.bind('proceedingId'), onChange: choose }} proceedings={proceedings} help="选定后带入法院和法官" />
        <TextField label={labels.rulingNo} field={form.bind('rulingNo')} autoFocus={order === null} />
        <DateField label={labels.appliedOn} field={form.bind('appliedOn')} help="法院五日内裁定，诉前和紧急的四十八小时内" />
        <DateField label={labels.ruledOn} field={form.bind('ruledOn')} />
        <EnumSelect label={labels.outcome} labels={orderOutcomeLabels} field={form.bind('outcome')} />
        <DateField label={labels.servedOn} field={form.bind('servedOn')} help="驳回或者部分准许的，送达后五日内可以申请复议" />
        {refused && <DateField label={labels.reviewOn} field={form.bind('reviewOn')} />}
        {refused && form.values.reviewOn !== null && <DateField label={labels.reviewDecidedOn} field={form.bind('reviewDecidedOn')} />}
        <TextField label={labels.noticeNo} field={form.bind('noticeNo')} />
        <TextField label={labels.court} field={form.bind('court')} />
        <TextField label={labels.judge} field={form.bind('judge')} />
        <MoneyField label={labels.amountFen} field={form.bind('amountFen')} />
        <EnumSelect label={labels.security} labels={securityKindLabels} field={form.bind('security')} help="银行在诉讼中申请保全，法院可以不要求担保" />
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
      <FormFiles caseId={caseId} kind="preservation-order" recordId={id} />
    </RecordDrawer>
  )
}
