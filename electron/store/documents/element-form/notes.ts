import { type Line, print } from '../paper/print.ts'
import { STYLE } from '../paper/styles.ts'
import type { StyledLines } from './table.ts'

/** 说明 and 特别提示 of the complaint forms, word for word (forms.md A.1). */
const GREETING = '为了方便您更好地参加诉讼，保护您的合法权利，请填写本表。'
const NOTES = [
  '1. 起诉时需向人民法院提交证明您身份的材料，如身份证复印件、营业执照复印件等。',
  '2. 本表所列内容是您参加诉讼以及人民法院查明案件事实所需，请务必如实填写。',
  '3. 本表有些内容可能与您的案件无关，您认为与案件无关的项目可以填“无”或不填；对于本表中勾选项可以在对应项打“√”；您认为另有重要内容需要列明的，可以另附页填写。',
  '4. 本表 word 电子版填写时，相关栏目可复制粘贴或扩容，但不得改变要素内容、格式设置。例如，多原告、多被告或多委托诉讼代理人等情况，可根据实际情况复制粘贴；需填写文字较多时，可根据实际对栏目进行扩容等。',
]
const WARNINGS = [
  '诉讼参加人应遵守诚信原则如实认真填写表格。',
  '如果诉讼参加人违反有关规定，虚假诉讼、恶意诉讼、滥用诉权，人民法院将视违法情形依法追究责任。',
]

function fixed(words: readonly string[]): readonly Line[] {
  return words.map((line) => print`${line}`)
}

/** The first cell of every complaint form. */
export const COMPLAINT_NOTES: readonly StyledLines[] = [
  { style: STYLE.notesHead, lines: fixed(['说明：']) },
  { style: STYLE.notes, lines: fixed([GREETING, ...NOTES]) },
  { style: STYLE.notesHead, lines: fixed(['★特别提示★']) },
  { style: STYLE.notes, lines: fixed(WARNINGS) },
]
