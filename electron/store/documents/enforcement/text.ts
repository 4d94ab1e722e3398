/** What is asked for on a title, in the title's own figures (forms.md B6). */
import { liabilityLabels } from '../../../../shared/model/claim.ts'
import { titleKindLabels } from '../../../../shared/model/proceeding.ts'
import { longDate, yuan } from '../paper/format.ts'
import { defendantsOf } from '../people.ts'
import type { Title, TitleItem } from '../snapshot-course.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { dayOrBlank, orBlank, yuanOrBlank } from '../wording.ts'

/** What a paper without a recorded title prints: the form with its blanks. */
export const NO_TITLE: Title = {
  maker: null, kind: null, documentNo: null, madeOn: null, effectiveOn: null, performBy: null, terms: null, principal: null, interest: null, costs: null,
  items: [], debtors: [], delayed: null, applyBy: null,
}

/** `（2026）示0101民初1号判决书`. */
export function titleName({ documentNo, kind }: Title): string {
  return `${orBlank(documentNo)}${kind === null ? '' : titleKindLabels[kind]}`
}

/** Who answers by an item; all debtors where it names nobody. */
function debtorOf(item: TitleItem, title: Title): string {
  const named = title.debtors.filter((debtor) => item.partyId === null || debtor.id === item.partyId)
  return named.length === 0 ? orBlank(null) : named.map((debtor) => debtor.name).join('、')
}

const ABOUT_INTEREST: ReadonlySet<TitleItem['kind']> = new Set(['principal', 'interest', 'penalty', 'compound'])

/** How the interest runs on, in the words of the title. */
function runningOn({ items }: Title): string {
  const words = items.flatMap((item) => (ABOUT_INTEREST.has(item.kind) ? (item.interestText ?? []) : []))
  return words.length === 0 ? '及此后按判项计算至实际清偿之日止的利息' : `及此后的利息（${[...new Set(words)].join('；')}）`
}

export function interestText(title: Title): string {
  return `${yuanOrBlank(title.interest)}${runningOn(title)}`
}

export function delayedText({ delayed }: Title): string {
  if (delayed === null) return '迟延履行期间的债务利息，自履行期间届满次日起按日万分之一点七五计算至实际清偿之日止'
  return `自${longDate(delayed.from)}起，以${yuan(delayed.base)}为基数，按日万分之一点七五计算至实际清偿之日止，暂计至${longDate(delayed.to)}为${yuan(delayed.amount)}`
}

function priorityRequest(item: TitleItem, title: Title): string {
  const cap = item.cap === null ? '' : `，以${yuan(item.cap)}为限`
  return `就被执行人${debtorOf(item, title)}的${orBlank(item.object)}折价或者拍卖、变卖所得价款优先受偿${cap}`
}

function liabilityRequest(item: TitleItem, title: Title): string {
  const cap = item.cap === null ? '' : `，以${yuan(item.cap)}为限`
  return `被执行人${debtorOf(item, title)}对上述债务承担${liabilityLabels[item.liability]}责任${cap}${item.text === null ? '' : `（${item.text}）`}`
}

/** 请求事项, one sentence each. */
export function requests(snapshot: FilingSnapshot, title: Title): readonly string[] {
  const names = defendantsOf(snapshot).map((party) => party.name).join('、')
  return [
    `强制执行被执行人${orBlank(names === '' ? null : names)}给付本金${yuanOrBlank(title.principal)}`,
    `给付利息、罚息、复利${interestText(title)}`,
    `加倍支付迟延履行期间的债务利息：${delayedText(title)}`,
    ...(title.costs === 0 ? [] : [`给付案件受理费、保全费、律师费等费用${yuanOrBlank(title.costs)}`]),
    ...title.items.filter((item) => item.kind === 'priority' || item.liability === 'collateral-only').map((item) => priorityRequest(item, title)),
    ...title.items.filter((item) => item.kind === 'joint-liability' && item.liability !== 'collateral-only').map((item) => liabilityRequest(item, title)),
    '执行费由被执行人负担',
  ]
}

export function reasonsText(title: Title): string {
  const due = title.performBy === null ? '' : `，确定的履行期间于${longDate(title.performBy)}届满`
  return (
    `${orBlank(title.maker)}于${dayOrBlank(title.madeOn)}作出${titleName(title)}，该法律文书于${dayOrBlank(title.effectiveOn)}发生法律效力${due}。` +
    '被执行人至今未履行生效法律文书确定的义务。申请执行人依照《中华人民共和国民事诉讼法》第二百三十五条、第二百四十七条、第二百六十四条，申请强制执行。'
  )
}

/** The measures that carry over into enforcement, the first end first. */
export function measuresText({ preservation }: FilingSnapshot): string | null {
  const running = preservation.filter((each) => each.to !== null)
  if (running.length === 0) return null
  const things = running.map((each) => `${orBlank(each.object)}，${orBlank(each.caseNo)}，至${dayOrBlank(each.to)}`)
  return `申请执行人已对下列财产采取保全措施，请一并处置并在届满前依法续行：${things.join('；')}。`
}
