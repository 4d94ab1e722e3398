/** Amounts with live formulas: those that follow one from another, and one written in capitals digit by digit. */
import type { ReckoningRow, ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import { reckonedText } from '../../../../shared/api/tool-table-text.ts'
import { checkCell, formulaCell, moneyCell, sumCell, textCell } from './cells.ts'
import { at, range, type SheetDraft } from './sheet-draft.ts'

const RECKONED = { label: 0, formula: 1, figure: 2 } as const

/** Rounding to six decimals first takes off what binary fractions add. */
function reckoningFormula({ how, amount }: ReckoningRow, cellOf: (row: number) => string): string {
  switch (how.by) {
    case 'given':
      return String(amount / 100)
    case 'percent':
      return `${how.cut === 'up' ? 'ROUNDUP' : 'ROUNDDOWN'}(ROUND(${cellOf(how.of)}*${how.percent}/100,6),2)`
    case 'lesser':
      return `MIN(${cellOf(how.of)},${cellOf(how.and)})`
    case 'excess':
      return `MAX(0,${cellOf(how.of)}-${cellOf(how.over)})`
  }
}

export function addReckoningTable(draft: SheetDraft, { caption, rows }: ToolTableOf<'reckoning'>): void {
  draft.caption(caption)
  draft.heads(['项目', '金额（公式）', '金额（系统）', '核对', '怎样得出'])
  const firstRow = draft.nextRow
  const cellOf = (row: number) => at(firstRow + row, RECKONED.formula)
  for (const each of rows) {
    const row = draft.nextRow
    const amount = each.how.by === 'given' ? moneyCell(each.amount) : sumCell(reckoningFormula(each, cellOf), each.amount)
    draft.add([textCell(each.label), amount, moneyCell(each.amount), checkCell(at(row, RECKONED.formula), at(row, RECKONED.figure)), textCell(reckonedText(each, rows))])
  }
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟'] as const
/** 仟亿 down to 元: twelve digits. */
const HIGHEST_PLACE = 11
const GROUP_ENDS: Readonly<Record<number, string>> = { 8: '亿', 4: '万' }

const DIGIT = { label: 0, digit: 1, words: 2 } as const

function placeName(place: number): string {
  return `${PLACES[place % 4] ?? ''}${GROUP_ENDS[place] ?? (place === 0 ? '元' : '')}` || '元'
}

/** One digit in capitals by its own cell: 7 is 柒. */
function capital(cell: string): string {
  return `MID("${DIGITS}",${cell}+1,1)`
}

interface YuanPlace {
  readonly place: number
  readonly row: number
  readonly firstRow: number
}

/**
 * What one digit adds to the words: itself with its place, after a 零 where the place before it is empty and something
 * was written; the name of its group at the group's end. Before 仟 of the last group the 零 is the writer's choice and
 * left out, as `toChineseAmount` does.
 */
function yuanWords({ place, row, firstRow }: YuanPlace): string {
  const digit = at(row, DIGIT.digit)
  const groupFirst = row - (3 - (place % 4))
  const unit = `"${PLACES[place % 4] ?? ''}"`
  const marker = GROUP_ENDS[place]
  const ending = marker === undefined ? '' : `&IF(SUM(${range(DIGIT.digit, groupFirst, row)})>0,"${marker}","")`
  const written = `${capital(digit)}&${unit}`
  if (row === firstRow || place === 3) return `IF(${digit}>0,${written},"")${ending}`
  const zero = `IF(AND(${at(row - 1, DIGIT.digit)}=0,SUM(${range(DIGIT.digit, firstRow, row - 1)})>0),"零","")`
  return `IF(${digit}>0,${zero}&${written},"")${ending}`
}

/** 角 and 分, with the 零 that must stand between 元 and 分. */
function centsWords(jiao: string, fen: string, yuan: string): string {
  const between = `IF(${jiao}>0,${capital(jiao)}&"角",IF(${yuan}>0,"零",""))`
  return `IF(${jiao}+${fen}=0,"整",${between}&IF(${fen}>0,${capital(fen)}&"分",""))`
}

export function addCapitalsTable(draft: SheetDraft, { caption, amount, words }: ToolTableOf<'capitals'>): void {
  draft.caption(caption)
  const amountRow = draft.add([textCell('小写（元）'), moneyCell(amount)])
  const fenAt = `ROUND(${at(amountRow, 1)}*100,0)`
  draft.heads(['数位', '数字（公式）', '大写（公式）'])
  const firstRow = draft.nextRow
  for (let place = HIGHEST_PLACE; place >= 0; place--) {
    const row = draft.nextRow
    const digit = `MOD(INT(${fenAt}/10^${place + 2}),10)`
    draft.add([textCell(placeName(place)), formulaCell(digit, 'count', Math.floor(amount / 10 ** (place + 2)) % 10), formulaCell(yuanWords({ place, row, firstRow }), 'text', null)])
  }
  const yuanRow = draft.nextRow - 1
  const jiaoRow = draft.add([textCell('角'), formulaCell(`MOD(INT(${fenAt}/10),10)`, 'count', Math.floor(amount / 10) % 10)])
  const fenRow = draft.add([textCell('分'), formulaCell(`MOD(${fenAt},10)`, 'count', amount % 10)])
  const [jiao, fen, yuan] = [at(jiaoRow, DIGIT.digit), at(fenRow, DIGIT.digit), `SUM(${range(DIGIT.digit, firstRow, yuanRow)})`]
  const parts = Array.from({ length: yuanRow - firstRow + 1 }, (_, index) => at(firstRow + index, DIGIT.words)).join('&')
  const row = draft.nextRow
  const whole = `${parts}&IF(${yuan}>0,"元","")&${centsWords(jiao, fen, yuan)}`
  draft.add([textCell('大写（公式）'), formulaCell(`"人民币"&IF(${fenAt}=0,"零元整",${whole})`, 'text', null)])
  draft.add([textCell('大写（系统）'), textCell(words)])
  draft.add([textCell('核对'), formulaCell(`IF(${at(row, 1)}=${at(row + 1, 1)},"一致","不一致")`, 'text', null)])
}
