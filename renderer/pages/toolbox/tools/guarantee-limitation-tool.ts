import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { guaranteeLimitation, type GuaranteeLimitationFacts } from '../../../../shared/rules/guarantee-limitation.ts'
import { known } from '../known.ts'
import { defineTool } from '../tool.ts'
import { choice, day } from '../value-fields.tsx'
import { actOf, actRows, eventsOf, type InterruptionInputs, limitationResult, obstacleRows, obstaclesOf, spanOf } from './limitation-acts.ts'

export interface GuaranteeLimitationInputs extends InterruptionInputs {
  readonly asOf: IsoDate | null
  readonly form: 'joint' | 'general' | null
  readonly requestedOn: IsoDate | null
  readonly applicationReceivedOn: IsoDate | null
  readonly endingRulingServedOn: IsoDate | null
  readonly exceptionKnownOn: IsoDate | null
  readonly judgmentEffectiveOn: IsoDate | null
}

const FORMS = { joint: '连带责任保证', general: '一般保证' } as const

/** The facts of a recorded guarantee as this tool asks for them. */
export function guaranteeLimitationInputs({ form, enforcement = {}, events = [], obstacles = [], ...days }: GuaranteeLimitationFacts): Partial<GuaranteeLimitationInputs> {
  return {
    form,
    requestedOn: days.requestedOn ?? null,
    applicationReceivedOn: enforcement.applicationReceivedOn ?? null,
    endingRulingServedOn: enforcement.endingRulingServedOn ?? null,
    exceptionKnownOn: days.exceptionKnownOn ?? null,
    judgmentEffectiveOn: days.judgmentEffectiveOn ?? null,
    acts: events.map(actOf),
    obstacles: obstacles.map(spanOf),
  }
}

/** A joint guarantor is asked directly; for a general one the enforcement against the debtor decides. */
function startFields(form: GuaranteeLimitationInputs['form']) {
  if (form === 'joint') return [day<'requestedOn'>('requestedOn', '请求保证人承担责任之日', { required: true, help: '须在保证期间内，如通知送达日、起诉日' })]
  return [
    day<'applicationReceivedOn'>('applicationReceivedOn', '法院收到对债务人的执行申请之日'),
    day<'endingRulingServedOn'>('endingRulingServedOn', '终结（终本）执行裁定送达之日'),
    day<'exceptionKnownOn'>('exceptionKnownOn', '知道债务人下落不明、破产等情形之日'),
    day<'judgmentEffectiveOn'>('judgmentEffectiveOn', '对债务人的裁判生效之日', { help: '2021 年以前生效的才填' }),
  ]
}

export const guaranteeLimitationTool = defineTool<GuaranteeLimitationInputs>({
  id: 'guarantee-limitation',
  title: '保证债务诉讼时效',
  about: '在保证期间内主张权利之后，向保证人请求的诉讼时效到哪天为止。',
  group: '期限',
  blank: {
    asOf: null, form: 'joint', requestedOn: null, applicationReceivedOn: null, endingRulingServedOn: null, exceptionKnownOn: null, judgmentEffectiveOn: null, acts: [], obstacles: [],
  },
  fields: ({ form }) => [choice('form', '保证方式', FORMS, { required: true }), ...startFields(form), day('asOf', '计算日', { help: '不填为今天' }), actRows(), obstacleRows()],
  compute: ({ asOf: chosen, form, requestedOn, applicationReceivedOn, endingRulingServedOn, exceptionKnownOn, judgmentEffectiveOn, acts, obstacles }, { today, calendar }) => {
    if (form === null) return null
    const asOf = chosen ?? today
    const answer = guaranteeLimitation(
      {
        form,
        ...(form === 'joint' ? known({ requestedOn }) : { ...known({ exceptionKnownOn, judgmentEffectiveOn }), enforcement: known({ applicationReceivedOn, endingRulingServedOn }) }),
        events: eventsOf(acts),
        obstacles: obstaclesOf(obstacles),
      },
      asOf,
      calendar,
    )
    return answer.value === null ? { answer, figures: [], tables: [] } : limitationResult(answer, answer.value, asOf, '保证债务诉讼时效')
  },
  blame: { 'dates-out-of-order': 'acts', 'law-version-missing': 'requestedOn' },
})
