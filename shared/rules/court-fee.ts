/**
 * Litigation costs (R47–R52): 诉讼费用交纳办法 (国务院令第481号), in force from 2007-04-01.
 * Fees are summed exactly over the tiers and rounded once, at the end.
 */
import type { Fen } from '../model/fen.ts'
import { fen } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { isoDate } from '../model/iso-date.ts'
import type { Answer, Source } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { type BranchValues, NO_BRANCH_VALUES, ownValueStep, valueInForce } from './branch-values.ts'
import { requireChoice } from './choice.ts'
import { requireFacts, requireFlags } from './given.ts'
import type { LawVersion } from './law-version.ts'
import { source, sourceOf, versionOnOrPresent } from './law-version.ts'
import { divideHalfUp, formatYuan, requireAmount, toFen } from './money.ts'
import { RuleError } from './rule-error.ts'

const ROUNDING_UNITS = ['fen', 'yuan'] as const
const ROUNDING_MODES = ['half-up', 'cut'] as const

/** Rounding is not regulated: most courts round to the yuan, some to the fen, some drop the rest. */
export interface FeeRounding {
  readonly round?: (typeof ROUNDING_UNITS)[number]
  readonly mode?: (typeof ROUNDING_MODES)[number]
  /** What the branch set, where `round` or `mode` is not given. */
  readonly branch?: BranchValues
}

export interface FeeOptions extends FeeRounding {
  /** Day of filing or application: the tariff of that day applies. Absent = the present tariff. */
  readonly on?: IsoDate
}

export interface AcceptanceFeeOptions extends FeeOptions {
  readonly kind: 'property'
  /** Mediation, withdrawal, simplified procedure, counterclaim: half, once (第十五条、第十六条、第十八条; 解释第二百零六条). */
  readonly halved?: boolean
}

/** The part of the sum above `overYuan` is charged at `perTenThousand`; up to the first edge the flat fee. */
export interface Tariff {
  readonly flatYuan: number
  readonly tiers: readonly { readonly overYuan: number; readonly perTenThousand: number }[]
  /** Divides the fee of the tariff: 2 for bankruptcy, 3 for a payment order. */
  readonly divisor: number
  readonly capYuan?: number
}

const IN_FORCE_FROM = isoDate('2007-04-01')

const ACCEPTANCE_TIERS = [
  { overYuan: 10_000, perTenThousand: 250 },
  { overYuan: 100_000, perTenThousand: 200 },
  { overYuan: 200_000, perTenThousand: 150 },
  { overYuan: 500_000, perTenThousand: 100 },
  { overYuan: 1_000_000, perTenThousand: 90 },
  { overYuan: 2_000_000, perTenThousand: 80 },
  { overYuan: 5_000_000, perTenThousand: 70 },
  { overYuan: 10_000_000, perTenThousand: 60 },
  { overYuan: 20_000_000, perTenThousand: 50 },
] as const

const ACCEPTANCE: readonly LawVersion<Tariff>[] = [
  {
    from: IN_FORCE_FROM,
    article: '诉讼费用交纳办法第十三条第一款第一项',
    status: 'confirmed',
    text: '财产案件根据诉讼请求的金额按比例分段累计交纳',
    rule: { flatYuan: 50, tiers: ACCEPTANCE_TIERS, divisor: 1 },
  },
]

const ENFORCEMENT: readonly LawVersion<Tariff>[] = [
  {
    from: IN_FORCE_FROM,
    article: '诉讼费用交纳办法第十四条第一项',
    status: 'confirmed',
    text: '申请执行有执行金额的，按比例分段累计交纳；执行后交纳，由被执行人负担',
    rule: {
      flatYuan: 50,
      tiers: [
        { overYuan: 10_000, perTenThousand: 150 },
        { overYuan: 500_000, perTenThousand: 100 },
        { overYuan: 5_000_000, perTenThousand: 50 },
        { overYuan: 10_000_000, perTenThousand: 10 },
      ],
      divisor: 1,
    },
  },
]

const PRESERVATION: readonly LawVersion<Tariff>[] = [
  {
    from: IN_FORCE_FROM,
    article: '诉讼费用交纳办法第十四条第二项',
    status: 'confirmed',
    text: '申请保全措施按实际保全的财产数额交纳，最多不超过5000元',
    rule: {
      flatYuan: 30,
      tiers: [
        { overYuan: 1_000, perTenThousand: 100 },
        { overYuan: 100_000, perTenThousand: 50 },
      ],
      divisor: 1,
      capYuan: 5_000,
    },
  },
]

const PAYMENT_ORDER: readonly LawVersion<Tariff>[] = [
  {
    from: IN_FORCE_FROM,
    article: '诉讼费用交纳办法第十四条第三项',
    status: 'confirmed',
    text: '申请支付令，比照财产案件受理费标准的三分之一交纳',
    rule: { flatYuan: 50, tiers: ACCEPTANCE_TIERS, divisor: 3 },
  },
]

const BANKRUPTCY: readonly LawVersion<Tariff>[] = [
  {
    from: IN_FORCE_FROM,
    article: '诉讼费用交纳办法第十四条第六项',
    status: 'confirmed',
    text: '破产案件依据破产财产总额计算，按照财产案件受理费标准减半交纳，最高不超过30万元',
    rule: { flatYuan: 50, tiers: ACCEPTANCE_TIERS, divisor: 2, capYuan: 300_000 },
  },
]

export type FeeKind = 'acceptance' | 'preservation' | 'enforcement' | 'payment-order' | 'bankruptcy'

export const TARIFFS: Readonly<Record<FeeKind, readonly LawVersion<Tariff>[]>> = {
  acceptance: ACCEPTANCE,
  preservation: PRESERVATION,
  enforcement: ENFORCEMENT,
  'payment-order': PAYMENT_ORDER,
  bankruptcy: BANKRUPTCY,
}

/** The tiers themselves, for a table that shows how a fee comes about. @throws RuleError `law-version-missing` */
export function tariffOn(kind: FeeKind, on?: IsoDate): Tariff {
  return versionOnOrPresent(TARIFFS[kind], on).rule
}

/** A fee in ten-thousandths of a fen, not yet divided: exact for any sum. */
type ExactFee = bigint

const FEN_PER_YUAN = 100
const PARTS_PER_FEN = 10_000n

interface TierShare {
  readonly label: string
  readonly fee: ExactFee
}

function yuanText(yuan: number): string {
  return yuan >= 10_000 ? `${yuan / 10_000}万元` : `${yuan}元`
}

function tierShares(amount: Fen, { flatYuan, tiers }: Tariff): readonly TierShare[] {
  const first = tiers[0]?.overYuan ?? 0
  const flat = { label: `不超过${yuanText(first)}的部分`, fee: BigInt(flatYuan * FEN_PER_YUAN) * PARTS_PER_FEN }
  const shares = tiers.map(({ overYuan, perTenThousand }, index) => {
    const upper = tiers[index + 1]?.overYuan
    const top = upper === undefined ? amount : Math.min(amount, upper * FEN_PER_YUAN)
    const part = Math.max(0, top - overYuan * FEN_PER_YUAN)
    const range = upper === undefined ? `超过${yuanText(overYuan)}` : `超过${yuanText(overYuan)}至${yuanText(upper)}`
    return { label: `${range}的部分，按${perTenThousand / 100}%`, fee: BigInt(part) * BigInt(perTenThousand) }
  })
  return [flat, ...shares.filter((share) => share.fee > 0n)]
}

/** Rounds `exact / divisor` once, to the unit asked for. */
function roundFee(exact: ExactFee, divisor: number, { branch = NO_BRANCH_VALUES, ...asked }: FeeRounding): Fen {
  const round = asked.round ?? valueInForce(branch, 'feeUnit')
  const mode = asked.mode ?? valueInForce(branch, 'feeMode')
  const unit = BigInt(round === 'yuan' ? FEN_PER_YUAN : 1)
  const denominator = PARTS_PER_FEN * BigInt(divisor) * unit
  const units = mode === 'cut' ? exact / denominator : divideHalfUp(exact, denominator)
  return toFen(units * unit)
}

/** A sum in words of figures: 8,500.00元, with up to six decimals where the exact fee has them. */
function exactYuanText(exact: ExactFee): string {
  const parts = PARTS_PER_FEN * BigInt(FEN_PER_YUAN)
  const whole = (exact / parts).toLocaleString('en-US')
  const decimals = String(exact % parts).padStart(6, '0').replace(/0{1,4}$/, '')
  return `${whole}.${decimals}元`
}

interface FeeCase {
  readonly amount: Fen
  readonly versions: readonly LawVersion<Tariff>[]
  readonly amountLabel: string
  readonly options: FeeOptions
  readonly halved?: Source | undefined
}

function computeFee({ amount, versions, amountLabel, options, halved }: FeeCase, draft: AnswerDraft): Answer<Fen> {
  requireFacts(options, '计费办法')
  requireAmount(amount, amountLabel)
  requireChoice(options.round, ROUNDING_UNITS, '取整单位', 'rounding-invalid')
  requireChoice(options.mode, ROUNDING_MODES, '取整办法', 'rounding-invalid')
  const version = versionOnOrPresent(versions, options.on)
  const tariff = version.rule
  draft.step(amountLabel, `${formatYuan(amount)}元`, sourceOf(version))
  const shares = tierShares(amount, tariff)
  for (const share of shares) draft.step(share.label, exactYuanText(share.fee))
  const total = shares.reduce((sum, share) => sum + share.fee, 0n)
  draft.step('分段累计', exactYuanText(total))
  const divisor = tariff.divisor * (halved === undefined ? 1 : 2)
  if (tariff.divisor > 1) draft.step('按比例', `取${tariff.divisor === 2 ? '二分之一' : '三分之一'}`, sourceOf(version))
  if (halved !== undefined) draft.step('减半', '减半交纳，只减半一次', halved)
  const rounded = roundFee(total, divisor, options)
  const cap = tariff.capYuan === undefined ? null : fen(tariff.capYuan * FEN_PER_YUAN)
  if (cap !== null && rounded > cap) {
    return draft.step('封顶', `超过上限，按${formatYuan(cap)}元`, sourceOf(version)).answer(cap)
  }
  draft.step('取整', `最后一次取整为${formatYuan(rounded)}元`)
  noteRounding(options, draft)
  return draft.answer(rounded)
}

/** Rounding is in doubt until the branch has settled both its unit and what becomes of the rest. */
function noteRounding({ round, mode, branch = NO_BRANCH_VALUES }: FeeRounding, draft: AnswerDraft): void {
  const own = [ownValueStep(branch, 'feeUnit', round), ownValueStep(branch, 'feeMode', mode)]
  for (const step of own) if (step !== null) draft.step(step.label, step.detail)
  if (own.every((step) => step !== null)) return
  draft.caution('fee-rounding', '待核实：取整办法没有统一规定，各地法院有的计至分、有的计至元，以法院通知为准')
}

/**
 * Acceptance fee of a property case on the sum claimed (R47, R48); on appeal, on the sum appealed (第十七条).
 * @param amountFen sum claimed in money, in fen; case, preservation and notice fees stay out of it
 * @throws RuleError `amount-invalid`, `facts-missing`, `flag-invalid`, `fee-kind-invalid`, `rounding-invalid`, `date-invalid`, `law-version-missing` (before 2007-04-01)
 */
export function acceptanceFee(amountFen: Fen, options: AcceptanceFeeOptions = { kind: 'property' }): Answer<Fen> {
  requireFacts(options, '计费办法')
  requireFlags({ 是否减半: options.halved })
  if (options.kind !== 'property') throw new RuleError('fee-kind-invalid', '目前只计算财产案件的受理费')
  const halved = source('诉讼费用交纳办法第十五条、第十六条、第十八条，民诉法解释第二百零六条')
  const draft = new AnswerDraft().caution(
    'fee-base',
    '待核实：计费金额一般为本金加计至起诉日的利息、罚息、复利和一并主张的费用，起诉后的利息通常不计入，各地做法不一',
    source('诉讼费用交纳办法第十三条、民诉法解释第二百零一条', 'from-memory'),
  )
  return computeFee(
    {
      amount: amountFen,
      versions: ACCEPTANCE,
      amountLabel: '诉讼请求金额',
      options,
      halved: options.halved === true ? halved : undefined,
    },
    draft,
  )
}

/** Preservation fee on the property actually preserved, at most 5,000 yuan (R50). Errors as {@link acceptanceFee}. */
export function preservationFee(amountFen: Fen, options: FeeOptions = {}): Answer<Fen> {
  return computeFee({ amount: amountFen, versions: PRESERVATION, amountLabel: '保全财产数额', options }, new AnswerDraft())
}

/** Enforcement fee, collected after enforcement and borne by the debtor (R49). Errors as {@link acceptanceFee}. */
export function enforcementFee(amountFen: Fen, options: FeeOptions = {}): Answer<Fen> {
  const draft = new AnswerDraft().caution('fee-estimate', '按申请执行金额估算，以实际执行到位金额结算；不预交')
  return computeFee({ amount: amountFen, versions: ENFORCEMENT, amountLabel: '执行金额', options }, draft)
}

/** A third of the acceptance fee, for a payment order (R51). Errors as {@link acceptanceFee}. */
export function paymentOrderFee(amountFen: Fen, options: FeeOptions = {}): Answer<Fen> {
  const draft = new AnswerDraft().caution('fee-after-objection', '支付令失效转入诉讼的，补交至全额受理费（民诉法解释第一百九十五条）')
  return computeFee({ amount: amountFen, versions: PAYMENT_ORDER, amountLabel: '请求给付金额', options }, draft)
}

/** Half the acceptance fee on the estate, at most 300,000 yuan after halving (R51). Errors as {@link acceptanceFee}. */
export function bankruptcyFee(estateFen: Fen, options: FeeOptions = {}): Answer<Fen> {
  return computeFee({ amount: estateFen, versions: BANKRUPTCY, amountLabel: '破产财产总额', options }, new AnswerDraft())
}
