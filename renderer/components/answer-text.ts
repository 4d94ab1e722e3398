import type { Answer, Source } from '../../shared/rules/answer.ts'

/** Since when, or from when to when, the cited wording holds. */
function inForce({ from, to }: Source): string[] {
  if (from !== undefined) return [to === undefined ? `${from}起施行` : `${from}至${to}施行`]
  return to === undefined ? [] : [`施行至${to}`]
}

function doubts({ status, daysUnchecked }: Source): string[] {
  if (status !== 'confirmed') return ['待核实']
  return daysUnchecked === true ? ['施行日待核实'] : []
}

/** An article as it is cited, in its version; a text that was not checked against its printing says so. */
export function sourceText(source: Source): string {
  const notes = [...inForce(source), ...doubts(source)]
  return notes.length === 0 ? source.article : `${source.article}（${notes.join('，')}）`
}

/** The reasons of an answer as plain text, to paste into a note or a letter. */
export function answerText(
  title: string,
  answer: Answer<unknown>,
  valueText: string | undefined,
  facts: readonly { readonly label: string; readonly value: string }[],
): string {
  const lines = [valueText === undefined ? title : `${title}：${valueText}`]
  for (const fact of facts) lines.push(`${fact.label}：${fact.value}`)
  for (const [index, step] of answer.steps.entries()) {
    const source = step.source === undefined ? '' : `〔${sourceText(step.source)}〕`
    lines.push(`${index + 1}. ${step.label} ${step.detail}${source}`)
  }
  for (const caution of answer.cautions) lines.push(`注意：${caution.text}${caution.source === undefined ? '' : `〔${sourceText(caution.source)}〕`}`)
  for (const missing of answer.missing) lines.push(`还缺：${missing.question}`)
  return lines.join('\n')
}
