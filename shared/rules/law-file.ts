/** Reads texts of the law from a file, so that an amendment needs no release: a list of `{ rule, from, article, text, status, figures }`. */
import { type IsoDate, isIsoDate } from '../model/iso-date.ts'
import type { SourceStatus } from './answer.ts'
import { readJson } from './json-text.ts'
import { fieldsOf } from './law-list.ts'
import type { LoadedText } from './loaded-text.ts'
import { updatableList } from './law-table.ts'
import { RuleError } from './rule-error.ts'

const STATUSES: readonly SourceStatus[] = ['confirmed', 'secondary', 'from-memory']
const MOST_TEXTS = 500
const LONGEST_ARTICLE = 200
const LONGEST_TEXT = 500

function invalid(why: string): RuleError {
  return new RuleError('law-file-invalid', `法规更新文件无法使用：${why}`)
}

function lineOf(value: unknown, where: string, name: string, longest: number): string {
  if (typeof value !== 'string' || value.trim() === '') throw invalid(`${where}缺少${name}`)
  if (value.length > longest) throw invalid(`${where}的${name}超过${longest}字`)
  return value.trim()
}

function firstDay(value: unknown, where: string): IsoDate | null {
  if (value === null) return null
  if (!isIsoDate(value)) throw invalid(`${where}的施行日“${String(value)}”不是日期`)
  return value
}

function readText(value: unknown, index: number): LoadedText {
  const fields = fieldsOf(value)
  const where = `第${index + 1}条`
  if (fields === null) throw invalid(`${where}应为一条规则的文本`)
  const id = lineOf(fields['rule'], where, '规则名（rule）', LONGEST_ARTICLE)
  const found = updatableList(id)
  if (found === undefined) throw invalid(`${where}的规则“${id}”不能用文件更新，请核对规则表中的名称`)
  const status = STATUSES.find((each) => each === fields['status'])
  if (status === undefined) throw invalid(`${where}的状态应为 confirmed、secondary 或者 from-memory`)
  if (found.list.figures(fields['figures']) === null) throw invalid(`${where}的数值不是“${found.name}”的数值，请照规则表导出的格式填写`)
  const note = fields['note'] === undefined || fields['note'] === null ? undefined : lineOf(fields['note'], where, '说明（note）', LONGEST_TEXT)
  return {
    list: id,
    from: firstDay(fields['from'], where),
    article: lineOf(fields['article'], where, '条文（article）', LONGEST_ARTICLE),
    status,
    text: lineOf(fields['text'], where, '内容（text）', LONGEST_TEXT),
    ...(note !== undefined && { note }),
    figures: fields['figures'],
  }
}

/**
 * The texts in a file, in its order.
 * @throws RuleError `law-file-invalid`, saying what is wrong in which text
 */
export function parseLawFile(text: string): readonly LoadedText[] {
  const entries = fieldsOf(readJson(text, invalid))?.['texts']
  if (!Array.isArray(entries) || entries.length === 0) throw invalid('缺少文本的列表（texts）')
  if (entries.length > MOST_TEXTS) throw invalid(`一次最多${MOST_TEXTS}条`)
  const texts = entries.map(readText)
  const keys = texts.map(({ list, from }) => `${list} ${from ?? ''}`)
  const twice = texts.find((_, index) => keys.indexOf(keys[index] ?? '') < index)
  if (twice !== undefined) throw invalid(`“${twice.list}”的同一施行日出现两次`)
  return texts
}
