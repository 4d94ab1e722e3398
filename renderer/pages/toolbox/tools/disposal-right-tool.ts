import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { addDays } from '../../../../shared/rules/civil-date.ts'
import { DISPOSAL_WAITS, disposalRight, type DisposalRight, type DisposalRightFacts, disposalWait, TRANSFER_ANSWER } from '../../../../shared/rules/disposal-right.ts'
import { dateRow, datesTable, dueRows, periodsTables, plainDay } from '../due-figures.ts'
import { known } from '../known.ts'
import { defineTool } from '../tool.ts'
import type { Figure } from '../tool-spec.ts'
import { answerOf, day, isYes, type YesNo, yesNo } from '../value-fields.tsx'

export interface DisposalRightInputs {
  readonly asOf: IsoDate | null
  readonly firstSealOn: IsoDate | null
  readonly firstIsPreservation: YesNo | null
  readonly disputedObject: YesNo | null
  readonly bankInEnforcement: YesNo | null
  readonly bankHasPriority: YesNo | null
  readonly firstCourtSaleOn: IsoDate | null
  readonly requestReceivedOn: IsoDate | null
}

/** The facts of a recorded disposal right as this tool asks for them. */
export function disposalRightInputs(facts: DisposalRightFacts): Partial<DisposalRightInputs> {
  return {
    firstSealOn: facts.firstSealOn ?? null,
    firstIsPreservation: answerOf(facts.firstIsPreservation),
    disputedObject: answerOf(facts.disputedObject),
    bankInEnforcement: answerOf(facts.bankInEnforcement),
    bankHasPriority: answerOf(facts.bankHasPriority),
    firstCourtSaleOn: facts.firstCourtSaleOn ?? null,
    requestReceivedOn: facts.requestReceivedOn ?? null,
  }
}

function standing({ possible, requestFrom }: DisposalRight, asOf: IsoDate): Figure {
  const label = '能否请求移送'
  if (possible) return { label, value: '可以请求', tone: 'good' }
  return { label, value: requestFrom !== null && asOf < requestFrom ? '尚未到期' : '不能请求', tone: 'doubt' }
}

export const disposalRightTool = defineTool<DisposalRightInputs>({
  id: 'disposal-right',
  title: '商请移送处置权',
  about: '其他法院首先查封的财产，从哪天起可以请求移送处置权，首封法院应当在哪天以前答复。',
  group: '处置',
  blank: { asOf: null, firstSealOn: null, firstIsPreservation: null, disputedObject: null, bankInEnforcement: null, bankHasPriority: null, firstCourtSaleOn: null, requestReceivedOn: null },
  fields: ({ firstIsPreservation }) => [
    day('firstSealOn', '首先查封日'),
    yesNo('bankInEnforcement', '本行债权已进入执行'),
    yesNo('bankHasPriority', '本行对该财产有顺位在先的担保物权', { help: '有的，不论首封是否为保全，都等候六十日' }),
    yesNo('firstIsPreservation', '首封系保全措施', { help: '首封案件还没有进入执行的选“是”' }),
    ...(firstIsPreservation === 'yes' ? [yesNo<'disputedObject'>('disputedObject', '查封物是首封案件的争议标的')] : []),
    day('firstCourtSaleOn', '首封法院发布拍卖公告或进入变卖日'),
    day('requestReceivedOn', '首封法院收到商请函日'),
    day('asOf', '计算日', { help: '不填为今天' }),
  ],
  compute: (inputs, { today, calendar }) => {
    const asOf = inputs.asOf ?? today
    const { firstSealOn, firstCourtSaleOn, requestReceivedOn } = inputs
    const facts: DisposalRightFacts = {
      ...known({
        firstSealOn, firstCourtSaleOn, requestReceivedOn, firstIsPreservation: isYes(inputs.firstIsPreservation), disputedObject: isYes(inputs.disputedObject),
        bankInEnforcement: isYes(inputs.bankInEnforcement), bankHasPriority: isYes(inputs.bankHasPriority),
      }),
    }
    const answer = disposalRight(facts, asOf, calendar)
    const { value } = answer
    if (value === null || firstSealOn === null) return { answer, figures: [], tables: [] }
    const { requestFrom, answerBy } = value
    const wait = disposalWait(facts)
    const waited = requestFrom === null || wait === null ? [] : [{ label: '等候期最后一日', start: firstSealOn, length: DISPOSAL_WAITS[wait], end: addDays(requestFrom, -1) }]
    const answered = answerBy === null || requestReceivedOn === null ? [] : [{ label: '答复移送', start: requestReceivedOn, length: TRANSFER_ANSWER, end: answerBy.nominal }]
    const days = [...(requestFrom === null ? [] : [dateRow('可以请求移送之日', requestFrom, asOf)]), ...(answerBy === null ? [] : dueRows('首封法院答复', answerBy, asOf))]
    return {
      answer,
      figures: [
        standing(value, asOf),
        ...(requestFrom === null ? [] : [plainDay('可以请求移送之日', requestFrom, asOf)]),
        ...(answerBy === null ? [] : [plainDay('首封法院答复至', answerBy.rolled, asOf)]),
      ],
      tables: [...(days.length === 0 ? [] : [datesTable('处置权', asOf, days)]), ...periodsTables([...waited, ...answered])],
    }
  },
  blame: { 'date-invalid': 'firstSealOn', 'dates-out-of-order': 'requestReceivedOn' },
})
