import type { Answer, Source } from '../../shared/rules/answer.ts'

/** An article as it is cited; a text that was not checked against its printing says so. */
export function sourceText(source: Source): string {
  return source.status === 'confirmed' ? source.article : `${source.article}（待核实）`
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
