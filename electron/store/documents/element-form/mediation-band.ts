/** Band 对纠纷解决方式的意愿, the same in every complaint form (forms.md A.6). */
import type { TableRow } from 'docx'
import { box, type Line, print } from '../paper/print.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { answerRow, bandRow, type Columns, HEIGHT } from './table.ts'

/** The five benefits of mediation before trial, word for word. */
const BENEFITS = [
  '1. 立案后选择先行调解的，可以很快启动调解程序。如不同意调解，法院将依程序开庭审理案件，但可能需要经过较长一段时间的排期等待，且审理、执行周期相对较长。',
  '2. 选择先行调解，调解成功且自动履行的免交诉讼费用，申请司法确认的不交纳诉讼费用，要求出具调解书的减半交纳诉讼费用。',
  '3. 首次调解不成功，但仍有继续调解意愿的，可以选择更换调解组织和调解员再进行调解。调解无法达成一致意见的，法院将依程序排期开庭。',
  '4. 依照法律规定，调解具有保密性要求，调解过程不公开，调解协议未经当事人同意不得公开。',
  '5. 调解达成的协议具有法律效力，可以依照法律规定申请司法确认，具有强制执行效力。',
]

function understood(answer: boolean | null | undefined): Line {
  return print`了解${box(answer === true)}　不了解${box(answer === false)}`
}

/** The head and the three questions; the five items are one question, in one row that may break over pages. */
export function mediationRows(columns: Columns, { mediation }: FilingSnapshot): readonly TableRow[] {
  const { knowsMediation, knowsBenefits, wantsMediation } = mediation
  return [
    bandRow(columns, '对纠纷解决方式的意愿'),
    answerRow(
      columns,
      '是否了解调解作为非诉讼纠纷解决方式，能及时、高效、低成本、不伤和气地解决纠纷',
      [understood(knowsMediation)],
      HEIGHT.threeLines,
    ),
    answerRow(
      columns,
      '是否了解先行调解解决纠纷的好处',
      BENEFITS.flatMap((benefit, index) => [print`${benefit}`, understood(knowsBenefits[index])]),
      HEIGHT.narrative,
    ),
    answerRow(
      columns,
      '是否考虑先行调解',
      [
        print`是${box(wantsMediation === 'yes')}`,
        print`否${box(wantsMediation === 'no')}`,
        print`暂不确定，想要了解更多内容${box(wantsMediation === 'undecided')}`,
      ],
      HEIGHT.threeLines,
    ),
  ]
}
