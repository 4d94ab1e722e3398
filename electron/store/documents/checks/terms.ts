/** No paper goes out while a right runs out beside it (forms.md G 10–15): each day is the one to work to, with the legal ones beside it. */
import type { FilingAct } from '../../../../shared/model/filing.ts'
import { daysBetween } from '../../../../shared/rules/civil-date.ts'
import type { Finding, Tab } from '../form.ts'
import { longDate } from '../paper/format.ts'
import type { Term, TermKind } from '../snapshot-terms.ts'
import type { FilingSnapshot } from '../snapshot.ts'

/** So many days before the day to work to, a term is told; the last of them stop (forms.md G 10). */
const SOON = 30
const PRESSING = 7

interface TermRule {
  readonly code: string
  readonly tab: Tab
  /** The right, as the sentence names it. */
  readonly right: string
  /** What to do, or to prove when it is too late. */
  readonly ask: string
  /** Acts that keep the right by themselves: only when they come too late is there something to say. */
  readonly keptBy: ReadonlySet<FilingAct>
}

const SUITS = ['sue', 'sue-card'] as const satisfies readonly FilingAct[]
/** 诉讼时效规定第十一条: what has the force of a suit. */
const LIKE_A_SUIT: ReadonlySet<FilingAct> = new Set([...SUITS, 'payment-order', 'preserve-before-suit', 'preserve-in-suit', 'claim-in-bankruptcy', 'enforce'])
const LIMITATION = { code: 'limitation', tab: 'debt', right: '诉讼时效', ask: '请先取得中断时效的凭据，或核对已有的中断证据', keptBy: LIKE_A_SUIT } as const

const RULES: Readonly<Record<Exclude<TermKind, 'preservation-expiry'>, TermRule>> = {
  'guarantee-period': { code: 'guarantee-period', tab: 'guarantees', right: '保证期间', ask: '请在期间内依法向保证人主张权利，或核对期间内主张权利的证据', keptBy: new Set(SUITS) },
  'loan-limitation': LIMITATION,
  'instalment-limitation': LIMITATION,
  'guarantee-limitation': { ...LIMITATION, tab: 'guarantees', right: '保证债务诉讼时效', keptBy: new Set(SUITS) },
  'enforcement-application': { code: 'enforcement-time', tab: 'proceedings', right: '申请执行时效', ask: '请先申请执行，或核对中断、中止的证据', keptBy: new Set(['enforce']) },
  'enforcement-after-preservation': { code: 'enforcement-time', tab: 'proceedings', right: '判后保全转执行的期限', ask: '请及时申请执行，并核对保全措施是否仍有效', keptBy: new Set(['enforce']) },
  'pre-suit-suit': { code: 'suit-after-preservation', tab: 'proceedings', right: '诉前保全后起诉的三十日', ask: '请先起诉或申请仲裁，并核对保全措施是否已被解除', keptBy: new Set(SUITS) },
  'bankruptcy-claim': { code: 'claims-period', tab: 'proceedings', right: '债权申报期限', ask: '请先申报债权；已过期限的，在最后分配前补充申报并承担审查费用', keptBy: new Set(['claim-in-bankruptcy']) },
}

function daysWords({ safe, nominal, rolled }: Term): string {
  return `应于${longDate(safe)}前行使（届满日${longDate(nominal)}${rolled === nominal ? '' : `，遇节假日顺延至${longDate(rolled)}`}）`
}

/** G 11–15: over, or so near that another paper should not wait for it. */
function ending(term: Term & { readonly kind: keyof typeof RULES }, { act, filingDate }: FilingSnapshot): readonly Finding[] {
  const { code, tab, right, ask, keptBy } = RULES[term.kind]
  const left = daysBetween(filingDate, term.safe)
  const kept = act !== undefined && keptBy.has(act)
  if (left > SOON || (left >= 0 && kept)) return []
  const text = `${term.subject}的${right}${daysWords(term)}，${left < 0 ? '现已超过' : `还剩${left}天`}。${ask}`
  return [{ code: left < 0 ? `${code}-passed` : `${code}-ending`, level: 'amber', text, where: { tab, recordId: term.subjectId } }]
}

/** G 10: a measure that is to be renewed within 30 days wants its 续封 paper; within 7, or too late, no other claim goes out before it. */
function expiring(term: Term, { filingDate, measures = [], act }: FilingSnapshot): readonly Finding[] {
  const left = daysBetween(filingDate, term.safe)
  const inHand = (act === 'renew' || act === 'release') && measures.some(({ id }) => id === term.subjectId)
  if (left > SOON || inHand) return []
  const pressing = left <= PRESSING && term.appliedOn === null
  const done = term.appliedOn === null ? '请先出具并递交续封申请书，再登记续封申请；已续行、解除或者决定不再续封的，请先登记' : `已于${longDate(term.appliedOn)}申请续行，请向法院核对是否已续行`
  const text = `${term.subject}的保全措施${daysWords(term)}，${left < 0 ? '现已超过' : `还剩${left}天`}。${done}`
  return [{ code: 'measure-expiring', level: pressing ? 'red' : 'amber', text, where: { tab: 'preservation', recordId: term.subjectId } }]
}

export function termFindings(snapshot: FilingSnapshot): readonly Finding[] {
  return (snapshot.terms ?? []).flatMap((term) => {
    const { kind } = term
    return kind === 'preservation-expiry' ? expiring(term, snapshot) : ending({ ...term, kind }, snapshot)
  })
}
