/** 规则表: every rule with its texts, each with its days, its article and how sure we are of it; for people who look up what a date rests on. */
import type { IsoDate } from '../model/iso-date.ts'
import type { Source } from './answer.ts'
import { BANKRUPTCY_ACT } from './bankruptcy.ts'
import { CONTAGION, OVERDUE_FLOORS, RESTRUCTURING, TRIGGERS, UPGRADE } from './classification-law.ts'
import { CONTACT_LIMITS } from './contact-guard-law.ts'
import { type FeeKind, TARIFFS } from './court-fee.ts'
import { ONLINE_AUCTION, TRADITIONAL_AUCTION } from './disposal-price.ts'
import { DISPOSAL_TERMS } from './disposal-term.ts'
import { ENFORCEMENT_LENGTHS, INSTALMENT_START as ENFORCEMENT_INSTALMENTS, NOTARISED_INSTALMENTS } from './enforcement-term-law.ts'
import { GUARANTEE_DEBT_STARTS } from './guarantee-limitation.ts'
import { DEFAULT_FORM, DEFAULT_LENGTHS, EXERCISE, EXTENSION, MAXIMUM_AMOUNT_START, TRANSITION as GUARANTEE_TRANSITION, UNCHANGING } from './guarantee-period-law.ts'
import { COURT_LEVELS, INTERNET_COURT, SMALL_CLAIMS } from './jurisdiction.ts'
import { CITED_TEXTS } from './law-table-texts.ts'
import { figureWords } from './law-figures.ts'
import { inForce, type LawList } from './law-list.ts'
import type { LoadedTexts } from './loaded-text.ts'
import { type LawVersion, sourceOf } from './law-version.ts'
import { LEASE_FIRST } from './lease-effect.ts'
import { ACT_LISTS } from './limitation-acts.ts'
import { CLAIMS_WITHOUT_LIMITATION, INSTALMENT_START, INTERRUPTION, LIMITATION_LENGTHS, LONGEST_LIMITATION, SUSPENSION, TRANSITION } from './limitation-law.ts'
import { SECURITY_EXERCISE } from './mortgage-exercise.ts'
import { DURATION_LIMITS, ENFORCEMENT_RENEWAL, PRE_SUIT_LIMITS, PRESERVATION_LEAD } from './preservation-term-law.ts'
import { PROCEDURE_PERIODS, type ProcedurePeriod, procedureList } from './procedure-term-law.ts'
import { isProcedureRule } from './procedure-term.ts'
import { TAX_LOSS } from './tax-loss.ts'
import { LISTING_TERMS } from './terminated-round.ts'

/** A text of a rule as the table shows it. */
export interface LawText extends Source {
  readonly text: string
  readonly note?: string
  /** The figures that a file may change, in words; null where the program takes none that a file may change. */
  readonly figures: string | null
  /** Loaded by file, in the place of a bundled text or beside it. */
  readonly loaded: boolean
}

export interface LawRow {
  /** Stable name; of a rule that a file may bring up to date, the name that the file uses. */
  readonly id: string
  /** R5, as the sources of the program number the rules. */
  readonly rule: string
  readonly name: string
  /** Oldest first. */
  readonly texts: readonly LawText[]
  readonly updatable: boolean
}

interface Entry {
  readonly rule: string
  readonly name: string
  readonly list: LawList<unknown> | null
  readonly id: string
  readonly versions: readonly LawVersion<unknown>[]
}

function fixed(rule: string, id: string, name: string, versions: readonly LawVersion<unknown>[]): Entry {
  return { rule, name, id, list: null, versions }
}

function listed(rule: string, name: string, list: LawList<unknown>): Entry {
  return { rule, name, id: list.id, list, versions: list.versions }
}

const FEES: readonly (readonly [kind: FeeKind, rule: string, name: string])[] = [
  ['acceptance', 'R47', '案件受理费'],
  ['enforcement', 'R49', '执行申请费'],
  ['preservation', 'R50', '保全申请费'],
  ['payment-order', 'R51', '支付令申请费'],
  ['bankruptcy', 'R51', '破产案件受理费'],
]

/** The rule that a period of a proceeding belongs to, by the event that starts it; the rest stand in R27. */
const PROCEDURE_RULES: readonly (readonly [start: string, rule: string])[] = [
  ['preservation-', 'R22'], ['performance-ended', 'R22'], ['notice-published', 'R29'], ['payment-order', 'R31'], ['security-', 'R32'], ['notarised', 'R35'],
  ['enforcement-', 'R38'], ['third-party', 'R38'], ['title-harm', 'R2'], ['due-claim', 'R38'], ['distribution', 'R42'], ['appraisal', 'R43'],
]

function procedureEntries(): Entry[] {
  return Object.entries(PROCEDURE_PERIODS).flatMap(([event, periods]) =>
    Object.entries<ProcedurePeriod>(periods).flatMap(([name, period]) => {
      const rule = PROCEDURE_RULES.find(([start]) => event.startsWith(start))?.[1] ?? 'R27'
      return isProcedureRule(name) ? [listed(rule, period.label, procedureList(name, period))] : []
    }),
  )
}

const ENTRIES: readonly Entry[] = [
  listed('R5', '诉讼时效的长度', LIMITATION_LENGTHS),
  fixed('R5', 'limitation-longest', '最长权利保护期', [LONGEST_LIMITATION]),
  fixed('R5', 'limitation-none', '不适用诉讼时效的请求权', [CLAIMS_WITHOUT_LIMITATION]),
  fixed('R6', 'limitation-transition', '二年与三年的衔接', [TRANSITION]),
  fixed('R7', 'limitation-instalments', '分期债务的时效起算', INSTALMENT_START),
  fixed('R8', 'limitation-suspension', '时效中止', SUSPENSION),
  fixed('R9', 'limitation-interruption', '时效中断', INTERRUPTION),
  fixed('R10', 'limitation-acts', '中断时效的行为', ACT_LISTS),
  fixed('R12', 'security-exercise', '担保物权的行使期间', SECURITY_EXERCISE),
  fixed('R13', 'guarantee-form', '保证方式', DEFAULT_FORM),
  listed('R14', '保证期间的长度', DEFAULT_LENGTHS),
  fixed('R14', 'guarantee-nature', '保证期间不变', UNCHANGING),
  fixed('R14', 'guarantee-transition', '保证期间的新旧法衔接', [GUARANTEE_TRANSITION]),
  fixed('R14', 'guarantee-extension', '未经保证人同意的展期', EXTENSION),
  fixed('R15', 'guarantee-exercise-general', '一般保证应做的行为', EXERCISE.general),
  fixed('R15', 'guarantee-exercise-joint', '连带保证应做的行为', EXERCISE.joint),
  fixed('R16', 'guarantee-maximum', '最高额保证的起算', MAXIMUM_AMOUNT_START),
  fixed('R18', 'guarantee-limitation', '保证债务的诉讼时效', GUARANTEE_DEBT_STARTS),
  listed('R21', '诉前保全后起诉', PRE_SUIT_LIMITS),
  listed('R23', '查封、冻结的最长期限', DURATION_LIMITS),
  fixed('R24', 'renewal-lead', '续行保全的提前天数', [PRESERVATION_LEAD]),
  fixed('R24', 'renewal-enforcement', '执行阶段的续行', [ENFORCEMENT_RENEWAL]),
  ...procedureEntries(),
  fixed('R28', 'small-claims', '小额诉讼', SMALL_CLAIMS),
  fixed('R33', 'court-level', '级别管辖', COURT_LEVELS),
  fixed('R33', 'internet-court', '互联网法院管辖', INTERNET_COURT),
  listed('R37', '申请执行期间', ENFORCEMENT_LENGTHS),
  fixed('R37', 'enforcement-instalments', '分期履行的起算', [...ENFORCEMENT_INSTALMENTS, NOTARISED_INSTALMENTS]),
  fixed('R41', 'listing-term', '失信名单的期限', LISTING_TERMS),
  fixed('R44', 'auction-online', '网络司法拍卖', ONLINE_AUCTION),
  fixed('R44', 'lease-first', '抵押前的租赁', LEASE_FIRST),
  fixed('R45', 'auction-traditional', '传统拍卖', TRADITIONAL_AUCTION),
  fixed('R46', 'bankruptcy-claims', '破产债权申报', BANKRUPTCY_ACT),
  ...FEES.map(([kind, rule, name]) => fixed(rule, `fee-${kind}`, name, TARIFFS[kind])),
  fixed('R59', 'class-by-days', '按逾期天数的最低类别', OVERDUE_FLOORS),
  fixed('R59', 'class-by-signs', '其他使类别下调的情形', TRIGGERS),
  fixed('R59', 'class-of-debtor', '同一债务人的全部债权', CONTAGION),
  fixed('R59', 'class-upgrade', '不良资产上调', UPGRADE),
  fixed('R59', 'class-restructured', '重组资产观察期', RESTRUCTURING),
  fixed('R64', 'tax-loss', '贷款损失税前扣除', TAX_LOSS),
  listed('R65', '抵债资产处置期限', DISPOSAL_TERMS),
  fixed('R68', 'contact-limits', '催收时间和次数', CONTACT_LIMITS),
  ...CITED_TEXTS.map(({ rule, id, name, texts }) => fixed(rule, id, name, texts)),
]

/** What stands beside the numbered rules comes last. */
const numberOf = ({ rule }: Entry): number => Number(/\d+/u.exec(rule)?.[0] ?? Infinity)

/** Every rule in the order of its number, with the texts that a ledger loaded in their places. */
export function lawTable(texts: LoadedTexts = []): readonly LawRow[] {
  return ENTRIES.toSorted((a, b) => numberOf(a) - numberOf(b)).map((entry) => rowOf(entry, texts))
}

function rowOf({ rule, id, name, list, versions }: Entry, texts: LoadedTexts): LawRow {
  const standing = list === null ? versions : inForce(list, { texts })
  const loaded = new Set(texts.filter((text) => text.list === id).map(({ article, from }) => keyOf(article, from)))
  const updatable = list !== null
  return { id, rule, name, updatable, texts: standing.map((version) => textOf(version, updatable, loaded.has(keyOf(version.article, version.from ?? null)))) }
}

const keyOf = (article: string, from: IsoDate | null): string => `${from ?? ''} ${article}`

function textOf(version: LawVersion<unknown>, updatable: boolean, loaded: boolean): LawText {
  return { ...sourceOf(version), text: version.text, ...(version.note !== undefined && { note: version.note }), figures: updatable ? figureWords(version.rule) : null, loaded }
}

export interface UpdatableList {
  readonly name: string
  readonly list: LawList<unknown>
}

/** Every list that a file may bring up to date. */
export function updatableLists(): readonly UpdatableList[] {
  return ENTRIES.flatMap(({ name, list }) => (list === null ? [] : [{ name, list }]))
}

/** The list that a file brings up to date by this name; undefined when there is none. */
export function updatableList(id: string): UpdatableList | undefined {
  return updatableLists().find(({ list }) => list.id === id)
}
