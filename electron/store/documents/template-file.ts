import { LoopPlugin, TagDisposition, TemplateHandler, TextPlugin } from 'easy-template-x'
import { templateFields, templateLists, type TemplateWords } from './template-fields.ts'

/** Fills the branch's own Word files. Words and lists only: no picture, link or raw markup can come in through a template. */

const plugins = () => [new LoopPlugin(), new TextPlugin()]
const handler = () => new TemplateHandler({ plugins: plugins() })

/** Fields without which a paper of the branch would say nothing of the debtor. */
const EXPECTED = ['户名', '银行', '出具日']

export interface TemplateFindings {
  readonly unknown: readonly string[]
  readonly broken: string | null
  readonly missing: readonly string[]
  readonly fields: number
}

export async function fillTemplate(template: Uint8Array, data: TemplateWords): Promise<Uint8Array> {
  return new Uint8Array(await handler().process(Buffer.from(template), data))
}

/** Reads which fields a template names and tries to fill it with samples. */
export async function tryTemplate(template: Uint8Array): Promise<TemplateFindings> {
  const known = new Set([...templateFields.map(({ name }) => name), ...templateLists])
  try {
    const tags = await handler().parseTags(Buffer.from(template))
    const named = new Set(tags.filter(({ disposition }) => disposition !== TagDisposition.Close).map(({ name }) => name))
    await fillTemplate(template, sampleData())
    return { unknown: [...named].filter((name) => !known.has(name)), broken: null, missing: EXPECTED.filter((name) => !named.has(name)), fields: named.size }
  } catch (error) {
    return { unknown: [], broken: error instanceof Error ? error.message : String(error), missing: [], fields: 0 }
  }
}

function sampleData(): TemplateWords {
  const plain = Object.fromEntries(templateFields.filter(({ within }) => within === null).map(({ name }) => [name, '样例']))
  const lists = templateLists.map((list) => [list, [Object.fromEntries(templateFields.filter(({ within }) => within === list).map(({ name }) => [name, '样例']))]])
  return { ...plain, ...Object.fromEntries(lists) }
}
