/** Articles of a contract: typed as 八, 8.2, 第八条 or 第八条第二款, and always printed with one 第 and one 条. */
import { fill, type Piece } from './paper/print.ts'
import { orBlank } from './wording.ts'

interface Clause {
  /** Between 第 and 条. */
  readonly article: string
  /** After 条: its paragraph, or further articles. */
  readonly rest: string
}

function partsOf(typed: string): Clause {
  const words = typed.replace(/^第/u, '')
  const end = words.indexOf('条')
  return end === -1 ? { article: words, rest: '' } : { article: words.slice(0, end), rest: words.slice(end + 1) }
}

/** `第八条第二款`; room to write the number where the record lacks it. */
export function clauseText(typed: string | null): string {
  const { article, rest } = typed === null ? { article: orBlank(null), rest: '' } : partsOf(typed)
  return `第${article}条${rest}`
}

/** `第三条、第五条`, each once. */
export function clausesText(typed: readonly string[]): string {
  return [...new Set(typed.map(clauseText))].join('、')
}

/** The print `第 条` of a form with its blank filled. */
export function clausePrint(typed: string | null): readonly Piece[] {
  if (typed === null) return ['第', fill(null), '条']
  const { article, rest } = partsOf(typed)
  return ['第', fill(article), '条', ...(rest === '' ? [] : [fill(rest)])]
}
