import type { DryRunRow, RowQuestion } from '../../../../shared/api/imports.ts'

/** A question that several rows ask alike, so that one answer may serve them all. */
export interface SharedQuestion {
  readonly question: RowQuestion
  readonly rows: readonly DryRunRow[]
}

/** The questions that at least two rows still ask in the same words and with the same answers to choose from. */
export function sharedQuestions(rows: readonly DryRunRow[]): readonly SharedQuestion[] {
  const byContent = new Map<string, { question: RowQuestion; rows: DryRunRow[] }>()
  for (const row of rows) {
    for (const question of row.questions) {
      if (row.answers[question.code] !== undefined || question.options.length === 0) continue
      const key = JSON.stringify([question.code, question.text, question.options])
      const shared = byContent.get(key) ?? { question, rows: [] }
      shared.rows.push(row)
      byContent.set(key, shared)
    }
  }
  return [...byContent.values()].filter(({ rows: askers }) => askers.length > 1)
}
