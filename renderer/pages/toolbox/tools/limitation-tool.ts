import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { limitation, type LimitationFacts } from '../../../../shared/rules/limitation.ts'
import { known } from '../known.ts'
import { rows } from '../rows-field.tsx'
import { defineTool } from '../tool.ts'
import { day } from '../value-fields.tsx'
import { actOf, actRows, eventsOf, type InterruptionInputs, limitationResult, obstacleRows, obstaclesOf, spanOf } from './limitation-acts.ts'

export interface LimitationInputs extends InterruptionInputs {
  readonly asOf: IsoDate | null
  readonly dueDate: IsoDate | null
  readonly noticeArrived: IsoDate | null
  readonly payBy: IsoDate | null
  readonly instalments: readonly { readonly due: IsoDate | null }[]
}

/** The facts of a recorded loan as this tool asks for them. */
export function limitationInputs({ dueDate, acceleration, instalments = [], events = [], obstacles = [] }: LimitationFacts): Partial<LimitationInputs> {
  return {
    dueDate: dueDate ?? null,
    noticeArrived: acceleration?.noticeArrived ?? null,
    payBy: acceleration?.payBy ?? null,
    instalments: instalments.map((due) => ({ due })),
    acts: events.map(actOf),
    obstacles: obstacles.map(spanOf),
  }
}

export const limitationTool = defineTool<LimitationInputs>({
  id: 'limitation',
  title: '诉讼时效',
  about: '借款债权的诉讼时效到哪天为止，哪些催收、诉讼和还款使它重新起算。',
  group: '期限',
  blank: { asOf: null, dueDate: null, noticeArrived: null, payBy: null, instalments: [], acts: [], obstacles: [] },
  fields: () => [
    day('dueDate', '债务到期日'),
    day('asOf', '计算日', { help: '不填为今天' }),
    day('noticeArrived', '提前到期通知到达日', { help: '宣布提前到期的才填' }),
    day('payBy', '通知指定的还款日'),
    actRows(),
    rows<'instalments', { readonly due: IsoDate | null }>('instalments', '分期还款的各期到期日', { one: '期次', fields: () => [day('due', '到期日', { required: true })], blank: () => ({ due: null }) }),
    obstacleRows(),
  ],
  compute: (inputs, { today, calendar }) => {
    const asOf = inputs.asOf ?? today
    const due = inputs.instalments.flatMap((one) => one.due ?? [])
    const acceleration = known({ noticeArrived: inputs.noticeArrived, payBy: inputs.payBy })
    const answer = limitation(
      {
        ...known({ dueDate: inputs.dueDate }),
        ...(due.length > 0 && { instalments: due }),
        ...(Object.keys(acceleration).length > 0 && { acceleration }),
        events: eventsOf(inputs.acts),
        obstacles: obstaclesOf(inputs.obstacles),
      },
      asOf,
      calendar,
    )
    const { value } = answer
    return value === null || !value.subject ? { answer, figures: [], tables: [] } : limitationResult(answer, value, asOf, '诉讼时效')
  },
  blame: { 'dates-out-of-order': 'acts', 'law-version-missing': 'dueDate' },
})
