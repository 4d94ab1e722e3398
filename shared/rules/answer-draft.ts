import type { Answer, Caution, Missing, Source, Step } from './answer.ts'

/** An answer in the making: a rule notes its steps, cautions and questions as it goes, then gives the value. */
export class AnswerDraft {
  private readonly steps: Step[] = []
  private readonly cautions: Caution[] = []
  private readonly missing: Missing[] = []

  /** One step of the computation. A source that was not read in full brings its caution with it. */
  step(label: string, detail: string, source?: Source): this {
    this.steps.push({ label, detail, ...(source === undefined ? {} : { source }) })
    if (source !== undefined && source.status !== 'confirmed') this.cautionOfSource(source)
    return this
  }

  /** Something to weigh; a code is given once. */
  caution(code: string, text: string, source?: Source): this {
    const noted = this.cautions.some((caution) => caution.code === code && caution.text === text)
    if (!noted) this.cautions.push({ code, text, ...(source === undefined ? {} : { source }) })
    return this
  }

  /** A fact to ask for. */
  ask(fact: string, question: string): this {
    if (!this.missing.some((item) => item.fact === fact)) this.missing.push({ fact, question })
    return this
  }

  /** Takes over what another answer said, when this one rests on it. */
  include(answer: Answer<unknown>): this {
    this.steps.push(...answer.steps)
    for (const { code, text, source } of answer.cautions) this.caution(code, text, source)
    for (const { fact, question } of answer.missing) this.ask(fact, question)
    return this
  }

  answer<T>(value: T): Answer<T> {
    return { value, steps: [...this.steps], cautions: [...this.cautions], missing: [...this.missing] }
  }

  private cautionOfSource(source: Source): void {
    const how = source.status === 'from-memory' ? '未核对原文' : '仅见于转引'
    this.caution(`source:${source.article}`, `待核实：${source.article}${how}`, source)
  }
}
