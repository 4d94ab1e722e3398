import type { ToolSheet } from '../../../shared/api/tool-sheet.ts'
import { tableText } from '../../../shared/api/tool-table-text.ts'
import { sourceText } from '../../components/answer-text.ts'
import type { Caution } from '../../../shared/rules/answer.ts'
import type { Basis } from './basis.ts'
import type { ToolResult, ToolSpec } from './tool-spec.ts'

/** A caution with its article, unless its own words name it already. */
function cautionText({ text, source }: Caution): string {
  return source === undefined || text.includes(source.article) ? text : `${text}〔${sourceText(source)}〕`
}

/** A computation as the store exports it. */
export function sheetOf<Inputs extends object>(spec: ToolSpec<Inputs>, inputs: Inputs, result: ToolResult, basis: Basis): ToolSheet {
  const { answer, figures, tables } = result
  return {
    title: spec.title,
    computedOn: basis.today,
    facts: spec.fields(inputs, basis).flatMap((field) => [...field.facts(inputs)]),
    figures: figures.map(({ label, value }) => ({ label, value })),
    tables: [...tables],
    steps: answer.steps.map(({ label, detail, source }) => ({ label, detail, article: source === undefined ? null : sourceText(source) })),
    cautions: answer.cautions.map(cautionText),
    missing: answer.missing.map(({ question }) => question),
  }
}

/** The same as plain text, tables with tabs, to paste into a note, a mail or a sheet. */
export function sheetText(sheet: ToolSheet): string {
  const tables = sheet.tables.flatMap(tableText).flatMap(({ caption, columns, rows }) => [
    '',
    caption,
    columns.map(({ head }) => head).join('\t'),
    ...rows.map((row) => row.map((cell) => cell ?? '').join('\t')),
  ])
  return [
    `${sheet.title}（计算日 ${sheet.computedOn}）`,
    ...sheet.facts.map(({ label, value }) => `${label}：${value}`),
    '',
    ...sheet.figures.map(({ label, value }) => `${label}：${value}`),
    ...tables,
    '',
    ...sheet.steps.map(({ label, detail, article }, index) => `${index + 1}. ${label} ${detail}${article === null ? '' : `〔${article}〕`}`),
    ...sheet.cautions.map((caution) => `注意：${caution}`),
    ...sheet.missing.map((question) => `还缺：${question}`),
  ].join('\n')
}
