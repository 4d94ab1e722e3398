import type { Document, FileChild } from 'docx'
import { recoveryWayLabels, recoveryWays } from '../../../../shared/model/internal-particulars.ts'
import type { Blank, FormDefinition } from '../form.ts'
import { type Cell, type Column, dataTable } from '../paper/data-table.ts'
import { dated, joinKnown, longDate } from '../paper/format.ts'
import { nameOf, plaintiffName } from '../people.ts'
import { measureRequest } from '../preservation/measures.ts'
import { Questions, someOf } from '../questions.ts'
import type { Preservation } from '../snapshot-case.ts'
import type { Internal } from '../snapshot-internal.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { yuanOrBlank } from '../wording.ts'
import { balanceOf, classOf, debtTable, internalNeeds, internalOf, inYuan, sum } from './facts.ts'
import { factTable, internalDocument, ticks } from './internal-paper.ts'
import { unreviewedMark } from '../unreviewed-mark.ts'

const TITLE = '清收处置方案（一户一策）'

type Plan = NonNullable<Internal['plan']>

const NO_WAY = { amount: null, duration: null, cost: null, risk: null }
const NOTHING: Plan = {
  leader: null, cause: null, compared: { cash: NO_WAY, suit: NO_WAY, restructuring: NO_WAY, assignment: NO_WAY, 'in-kind': NO_WAY, 'write-off': NO_WAY }, chosen: [], steps: [], obstacles: null, nextReview: null,
}

const planOf = (snapshot: FilingSnapshot): Plan => internalOf(snapshot).plan ?? NOTHING

const ASSETS: readonly Column[] = [
  { head: '所有人', width: 1700, align: 'text' },
  { head: '财产', width: 3032, align: 'text' },
  { head: '价值（元）', width: 1400, align: 'number' },
  { head: '权利负担', width: 1500, align: 'text' },
  { head: '来源', width: 1100, align: 'text' },
]

/** What the debtor, the guarantors and their relatives in the deal have, as far as the record knows. */
function assetTable(snapshot: FilingSnapshot): FileChild {
  const secured = snapshot.collateral.map(({ ownerId, object, location, value, rank, seals }): readonly Cell[] => [
    nameOf(snapshot, ownerId), joinKnown([object, location], '，'), sum(value), joinKnown([rank === null ? '抵押、质押给我行' : `抵押、质押给我行，第${rank}顺位`, ...seals], '；'), '担保登记',
  ])
  const known = (snapshot.clues ?? []).map((clue): readonly Cell[] => [nameOf(snapshot, clue.holderId), measureRequest(clue, snapshot), sum(clue.amount), null, clue.source])
  const all = [...secured, ...known]
  return dataTable(ASSETS, all.length === 0 ? [['没有登记财产']] : all, 'form')
}

const COURSE: readonly Column[] = [
  { head: '程序、措施', width: 2100, align: 'text' },
  { head: '法院', width: 2732, align: 'text' },
  { head: '案号', width: 2300, align: 'text' },
  { head: '状态、期限', width: 1600, align: 'text' },
]

const MEASURES = { seal: '查封', distrain: '扣押', freeze: '冻结' } as const

function measureRow({ measure, object, court, rulingNo, caseNo, to, rank }: Preservation): readonly Cell[] {
  const end = to === null ? (rank !== null && rank > 1 ? '轮候' : null) : `至${longDate(to)}`
  return [joinKnown([measure && MEASURES[measure], object], ''), court, rulingNo ?? caseNo, end]
}

/** 案号, 保全, 执行. */
function courseTable(snapshot: FilingSnapshot): FileChild {
  const runs = internalOf(snapshot).proceedings.map(({ kind, court, caseNo, status }): readonly Cell[] => [kind, court, caseNo, status])
  const all = [...runs, ...snapshot.preservation.map(measureRow)]
  return dataTable(COURSE, all.length === 0 ? [['尚未进入诉讼、执行程序']] : all, 'form')
}

const WAYS: readonly Column[] = [
  { head: '处置路径', width: 1400, align: 'text' },
  { head: '预计金额（元）', width: 1700, align: 'number' },
  { head: '时间', width: 1500, align: 'text' },
  { head: '成本（元）', width: 1500, align: 'number' },
  { head: '风险', width: 2632, align: 'text' },
]

const STEPS: readonly Column[] = [
  { head: '序号', width: 700, align: 'number' },
  { head: '措施', width: 2772, align: 'text' },
  { head: '责任人', width: 1300, align: 'text' },
  { head: '完成日', width: 1860, align: 'text' },
  { head: '检查点', width: 2100, align: 'text' },
]

function stepTable({ steps }: Plan): FileChild {
  const rows = steps.map(({ measure, owner, dueOn, checkpoint }, index): readonly Cell[] => [String(index + 1), measure, owner, dated(dueOn), checkpoint])
  return dataTable(STEPS, rows.length === 0 ? [['1', null, null, null, null]] : rows, 'form')
}

/** What the standing version says of the choice: each version is kept, so that the paper names its own. */
function recordRows({ record }: Plan): readonly (readonly [string, string | null])[] {
  if (record === undefined) return []
  const { edition, recoverability, route, reason, goal, goalOn, changeReason } = record
  return [
    ['方案版次', joinKnown([`第${edition}版`, changeReason === null ? null : `修订原因：${changeReason}`], '，')],
    ['可收回性', recoverability],
    ['处置路径及理由', joinKnown([route, reason], '：')],
    ...(goal === null && goalOn === null ? [] : [['预计收回', joinKnown([goal === null ? null : inYuan(goal), goalOn === null ? null : `${longDate(goalOn)}前`], '，')] as const]),
  ]
}

function securityText({ collateral, guarantees }: FilingSnapshot): string {
  return collateral.length + guarantees.length === 0 ? '信用' : joinKnown([collateral.length === 0 ? null : `抵押、质押${collateral.length}项`, guarantees.length === 0 ? null : `保证${guarantees.length}份`], '，') ?? ''
}

function render(snapshot: FilingSnapshot): Document {
  const { bank, caseTitle, asOf, filingDate } = snapshot
  const { caseNo, manager, chain } = internalOf(snapshot)
  const plan = planOf(snapshot)
  const classes = [...new Set(snapshot.loans.flatMap((loan) => classOf(loan, snapshot) ?? []))]
  return internalDocument({
    ...unreviewedMark(snapshot),
    title: TITLE, organisation: joinKnown([plaintiffName(snapshot), bank.department], '') ?? '', printedOn: filingDate, chain, attachments: [],
    request: `拟按上述方案清收${caseTitle}债务${yuanOrBlank(balanceOf(snapshot))}，请审批。`,
    sections: [
      {
        heading: `基本情况（截至${longDate(asOf)}）`,
        content: [
          factTable([['户名', `${caseTitle}（${caseNo}）`], ['余额', inYuan(balanceOf(snapshot))], ['五级分类', classes.join('、') || null], ['担保', securityText(snapshot)], ['主责任人', manager], ['挂牌领导', plan.leader]]),
          debtTable(snapshot),
        ],
      },
      { heading: '成因及现状', content: [factTable([['成因及现状', plan.cause]])] },
      { heading: '资产与偿债能力排查', content: [assetTable(snapshot)] },
      { heading: '法律状态', content: [courseTable(snapshot)] },
      { heading: '处置路径比较', content: [dataTable(WAYS, recoveryWays.map((way): readonly Cell[] => { const one = plan.compared[way]; return [recoveryWayLabels[way], sum(one.amount), one.duration, sum(one.cost), one.risk] }), 'form')] },
      { heading: '选定方案与分阶段计划', content: [factTable([['选定方案', ticks(recoveryWayLabels, (way) => plan.chosen.includes(way))], ...recordRows(plan), ['下次检查', dated(plan.nextReview)]]), stepTable(plan)] },
      { heading: '障碍与需支持', content: [factTable([['障碍与需支持', plan.obstacles]])] },
    ],
  })
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  const plan = planOf(snapshot)
  return [
    ...internalNeeds(snapshot),
    ...new Questions('internal.plan', 'documents')
      .ask(plan.leader, 'leader', '挂牌领导', '由哪位领导挂牌督办')
      .ask(plan.cause, 'cause', '成因及现状', '不良怎样形成，借款人现在怎样')
      .require(someOf(plan.chosen), 'chosen', '选定方案', '选定哪一种或者几种处置路径')
      .ask(someOf(plan.steps), 'steps', '分阶段计划', '分几步做，每步谁负责、哪天完成').blanks,
  ]
}

/** 清收处置方案（一户一策） (forms.md E3): each bank has its house form; sections as forms.md lists them, frame GB/T 9704. Each export is a version that stays. */
export const recoveryPlan: FormDefinition = {
  id: 'recovery-plan',
  subject: 'debt',
  title: TITLE,
  needs,
  checks: () => [],
  copies: () => 1,
  copiesRule: '内部审批，一份；每次修订另存一版',
  signers: ['主责任人', '各审批环节'],
  render,
}
