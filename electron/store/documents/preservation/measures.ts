/** The property to be preserved, as the requests name it and as the list of clues shows it. */
import type { Fen } from '../../../../shared/model/fen.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { joinKnown, yuan } from '../paper/format.ts'
import { nameOf } from '../people.ts'
import type { RequestedMeasure } from '../snapshot-case.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { orBlank } from '../wording.ts'

type Kind = RequestedMeasure['kind']

export const MEASURE_LABELS: Readonly<Record<Kind, string>> = {
  deposit: '存款',
  'real-estate': '不动产',
  vehicle: '车辆',
  shares: '股权',
  receivable: '债权',
  other: '其他财产',
}

/** What identifies the thing to the court and to whoever keeps its register. */
function thingText(measure: RequestedMeasure): string {
  switch (measure.kind) {
    case 'deposit':
      return `在${orBlank(measure.bankName)}开立的账户${orBlank(measure.accountNo)}内的存款`
    case 'real-estate':
      return `位于${orBlank(measure.location)}、权证号${orBlank(measure.certificateNo)}的不动产`
    case 'vehicle':
      return `车牌号${orBlank(measure.plate)}的${measure.model ?? '车辆'}`
    case 'shares':
      return `持有的${orBlank(measure.company)}${measure.ratio === null ? '' : `${measure.ratio}%`}股权`
    case 'receivable':
      return `对${orBlank(measure.debtor)}享有的${measure.ground ?? ''}债权`
    case 'other':
      return measure.description
  }
}

/** 查封 for things, 冻结 for money and rights (民诉法解释第四百八十五条). */
function verbOf(kind: Kind): string {
  if (kind === 'real-estate' || kind === 'vehicle') return '查封'
  return kind === 'other' ? '查封、扣押或者冻结' : '冻结'
}

/** `冻结X在…的存款，以1,000.00元为限`. */
export function measureRequest(measure: RequestedMeasure, snapshot: FilingSnapshot): string {
  const holder = orBlank(nameOf(snapshot, measure.holderId))
  const limit = measure.amount === null ? '' : `，以${yuan(measure.amount)}为限`
  return `${verbOf(measure.kind)}被申请人${holder}${thingText(measure)}${limit}`
}

/** What identifies the thing, for a list. */
export function clueDetails(measure: RequestedMeasure): string | null {
  switch (measure.kind) {
    case 'deposit':
      return joinKnown([measure.bankName, measure.accountNo === null ? null : `账号${measure.accountNo}`], '，')
    case 'real-estate':
      return joinKnown(
        [
          measure.location,
          measure.certificateNo === null ? null : `权证号${measure.certificateNo}`,
          measure.rank === null ? null : measure.rank === 1 ? '首封' : `轮候第${measure.rank - 1}位`,
        ],
        '，',
      )
    case 'vehicle':
      return joinKnown([measure.plate, measure.model], '，')
    case 'shares':
      return joinKnown(
        [
          measure.company,
          measure.companyCreditCode === null ? null : `统一社会信用代码${measure.companyCreditCode}`,
          measure.ratio === null ? null : `持股${measure.ratio}%`,
        ],
        '，',
      )
    case 'receivable':
      return joinKnown([measure.debtor === null ? null : `债务人${measure.debtor}`, measure.ground], '，')
    case 'other':
      return measure.description
  }
}

/** One row of the list: number, holder, kind, data, limit, source. */
export function clueRow(measure: RequestedMeasure, index: number, snapshot: FilingSnapshot): readonly (string | null)[] {
  return [
    String(index + 1),
    nameOf(snapshot, measure.holderId),
    MEASURE_LABELS[measure.kind],
    clueDetails(measure),
    measure.amount === null ? null : formatYuan(measure.amount),
    measure.source,
  ]
}

/** From here on an amount cannot be written in capitals (forms.md K); no loan of a branch comes near. */
const TOO_LARGE = 1e14

/** The sum asked for: as typed, or the whole claim; null when there is none that can be asked for. */
export function requestedAmount(snapshot: FilingSnapshot): Fen | null {
  const amount = snapshot.preservationRequest?.amount ?? snapshot.totals.claim
  return amount !== null && amount > 0 && amount < TOO_LARGE ? amount : null
}
