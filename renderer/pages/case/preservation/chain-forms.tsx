import type { ReactNode } from 'react'
import type { DisposalRightRecord, ItemChain, PreservationResult, PriorMeasure, Release } from '../../../../shared/api/preservation-chain.ts'
import type { PreservationItem } from '../../../../shared/api/preservations.ts'
import type { Id } from '../../../../shared/model/id.ts'
import {
  type DisposalRightFacts, type PreservationResultFacts, type PriorMeasureFacts, type ReleaseFacts, releaseGroundLabels, resultOutcomeLabels, transferAnswerLabels,
} from '../../../../shared/model/preservation-chain.ts'
import { disposalRightLabels, preservationResultLabels, priorMeasureLabels, releaseLabels } from '../../../../shared/model/preservation-chain-labels.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { DetailForm } from '../record/detail-form.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'

export interface ChainFormProps<Record> {
  readonly item: PreservationItem
  readonly record: Record | null
  readonly onClose: () => void
}

/** The course of an item as it stands now. */
export async function latestChain(caseId: Id<'case'>, itemId: Id<'preservation-item'>): Promise<ItemChain | undefined> {
  return (await call('preservations.ofCase', { caseId })).items.find((item) => item.id === itemId)?.chain
}

const chainModel = () => import('../../../../shared/model/preservation-chain.ts')

export function ResultForm({ item, record, onClose }: ChainFormProps<PreservationResult>): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('preservations.saveResult')
  const remove = useCommand('preservations.voidResult')
  const blank: Blank<PreservationResultFacts> = { itemId: item.id, answeredOn: null, outcome: null, controlledFen: null, answeredBy: null, paperNo: null, note: null }
  return (
    <DetailForm
      what="保全结果" title={`保全结果：${item.asset.description}`} record={record} draftKey={`result:${item.id}`} blank={blank} labels={preservationResultLabels}
      enums={{ outcome: resultOutcomeLabels }} loadSchema={async () => (await chainModel()).preservationResultFacts} save={save} remove={remove}
      latest={async () => (await latestChain(caseId, item.id))?.results ?? []} onClose={onClose}
    >
      {(form) => (
        <FieldGrid>
          <EnumSelect label={preservationResultLabels.outcome} labels={resultOutcomeLabels} field={form.bind('outcome')} required autoFocus />
          <DateField label={preservationResultLabels.answeredOn} field={form.bind('answeredOn')} required />
          <MoneyField label={preservationResultLabels.controlledFen} field={form.bind('controlledFen')} help="协助单位回执写明的金额，不是限额" />
          <TextField label={preservationResultLabels.answeredBy} field={form.bind('answeredBy')} placeholder="如 某银行、不动产登记中心" />
          <TextField label={preservationResultLabels.paperNo} field={form.bind('paperNo')} />
          <WideField>
            <LongTextField label={preservationResultLabels.note} field={form.bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailForm>
  )
}

export function ReleaseForm({ item, record, onClose }: ChainFormProps<Release>): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('preservations.saveRelease')
  const remove = useCommand('preservations.voidRelease')
  const blank: Blank<ReleaseFacts> = { itemId: item.id, releasedOn: null, partial: false, partText: null, releasedFen: null, ground: null, court: null, paperNo: null, note: null }
  return (
    <DetailForm
      what="解封" files="release" title={`解封：${item.asset.description}`} record={record} draftKey={`release:${item.id}`} blank={blank} labels={releaseLabels} enums={{ ground: releaseGroundLabels }}
      loadSchema={async () => (await chainModel()).releaseFacts} save={save} remove={remove} latest={async () => (await latestChain(caseId, item.id))?.releases ?? []} onClose={onClose}
    >
      {(form) => (
        <FieldGrid>
          <DateField label={releaseLabels.releasedOn} field={form.bind('releasedOn')} required autoFocus />
          <EnumSelect label={releaseLabels.ground} labels={releaseGroundLabels} field={form.bind('ground')} required />
          <TextField label={releaseLabels.court} field={form.bind('court')} />
          <TextField label={releaseLabels.paperNo} field={form.bind('paperNo')} />
          <YesNoField label={releaseLabels.partial} field={form.bind('partial')} help="只解除一部分时勾选，其余仍在封" />
          {form.values.partial === true && <MoneyField label={releaseLabels.releasedFen} field={form.bind('releasedFen')} />}
          {form.values.partial === true && (
            <WideField>
              <TextField label={releaseLabels.partText} field={form.bind('partText')} placeholder="如 3 号房产、超出 20 万元部分" />
            </WideField>
          )}
          <WideField>
            <LongTextField label={releaseLabels.note} field={form.bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailForm>
  )
}

export function DisposalRightForm({ item, record, onClose }: ChainFormProps<DisposalRightRecord>): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('preservations.saveDisposalRight')
  const remove = useCommand('preservations.voidDisposalRight')
  const blank: Blank<DisposalRightFacts> = {
    itemId: item.id, firstCourt: null, firstCaseNo: null, firstSealOn: null, firstIsPreservation: false, disputedObject: false, firstCourtSaleOn: null, requestNo: null,
    requestSentOn: null, requestReceivedOn: null, answer: 'pending', answeredOn: null, answerPaperNo: null, note: null,
  }
  const labels = disposalRightLabels
  return (
    <DetailForm
      what="处置权" title={`处置权：${item.asset.description}`} record={record} draftKey={`disposal:${item.id}`} blank={blank} labels={labels} enums={{ answer: transferAnswerLabels }}
      loadSchema={async () => (await chainModel()).disposalRightFacts} save={save} remove={remove}
      latest={async () => (await latestChain(caseId, item.id))?.disposalRights ?? []} onClose={onClose}
    >
      {(form) => (
        <>
          <FieldSection title="首封法院" />
          <FieldGrid>
            <TextField label={labels.firstCourt} field={form.bind('firstCourt')} autoFocus />
            <TextField label={labels.firstCaseNo} field={form.bind('firstCaseNo')} />
            <DateField label={labels.firstSealOn} field={form.bind('firstSealOn')} help="满六十日未处置的，可以商请移送" />
            <DateField label={labels.firstCourtSaleOn} field={form.bind('firstCourtSaleOn')} help="发布拍卖公告或者进入变卖的日期" />
            <YesNoField label={labels.firstIsPreservation} field={form.bind('firstIsPreservation')} help="本行没有顺位在先的担保物权的，保全满一年未处分才可请求" />
            <YesNoField label={labels.disputedObject} field={form.bind('disputedObject')} />
          </FieldGrid>
          <FieldSection title="商请移送" />
          <FieldGrid>
            <DateField label={labels.requestSentOn} field={form.bind('requestSentOn')} />
            <TextField label={labels.requestNo} field={form.bind('requestNo')} />
            <DateField label={labels.requestReceivedOn} field={form.bind('requestReceivedOn')} help="签收后十五日内应当出具移送函" />
            <EnumSelect label={labels.answer} labels={transferAnswerLabels} field={form.bind('answer')} required />
            {form.values.answer !== 'pending' && <DateField label={labels.answeredOn} field={form.bind('answeredOn')} />}
            {form.values.answer !== 'pending' && <TextField label={labels.answerPaperNo} field={form.bind('answerPaperNo')} />}
            <WideField>
              <LongTextField label={labels.note} field={form.bind('note')} />
            </WideField>
          </FieldGrid>
        </>
      )}
    </DetailForm>
  )
}

export function PriorMeasureForm({ item, record, onClose }: ChainFormProps<PriorMeasure>): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('preservations.savePriorMeasure')
  const remove = useCommand('preservations.voidPriorMeasure')
  const labels = priorMeasureLabels
  const blank: Blank<PriorMeasureFacts> = {
    itemId: item.id, rankNo: null, creditor: null, court: null, caseNo: null, startsOn: null, endsOn: null, claimFen: null, secured: false, endedOn: null, note: null,
  }
  return (
    <DetailForm
      what="在先查封" title={`在先查封：${item.asset.description}`} record={record} draftKey={`prior:${item.id}`} blank={blank} labels={labels} enums={{}}
      loadSchema={async () => (await chainModel()).priorMeasureFacts} save={save} remove={remove}
      latest={async () => (await latestChain(caseId, item.id))?.priorMeasures ?? []} onClose={onClose}
    >
      {(form) => (
        <FieldGrid>
          <TextField label={labels.creditor} field={form.bind('creditor')} required autoFocus />
          <NumberField label={labels.rankNo} unit="位" field={form.bind('rankNo')} />
          <TextField label={labels.court} field={form.bind('court')} />
          <TextField label={labels.caseNo} field={form.bind('caseNo')} />
          <DateField label={labels.startsOn} field={form.bind('startsOn')} />
          <DateField label={labels.endsOn} field={form.bind('endsOn')} distance help="到期未续封的，本行顺位提前" />
          <MoneyField label={labels.claimFen} field={form.bind('claimFen')} />
          <YesNoField label={labels.secured} field={form.bind('secured')} />
          <DateField label={labels.endedOn} field={form.bind('endedOn')} />
          <WideField>
            <LongTextField label={labels.note} field={form.bind('note')} />
          </WideField>
        </FieldGrid>
      )}
    </DetailForm>
  )
}
