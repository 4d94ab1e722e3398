import { LoopPlugin, MalformedFileError, MissingCloseDelimiterError, RelType, type Tag, TagDisposition, TemplateHandler, TextPlugin, UnclosedTagError } from 'easy-template-x'
import { templateFields, templateLists, type TemplateWords } from './template-fields.ts'
import { packageFault } from './template-package.ts'

/** Fills the branch's own Word files. Words and lists only: no picture, link or raw markup can come in through a template. */

const plugins = () => [new LoopPlugin(), new TextPlugin()]
const handler = () => new TemplateHandler({ plugins: plugins() })

/** Fields without which a paper of the branch would say nothing of the debtor. */
const EXPECTED = ['户名', '银行', '出具日']

export interface TemplateFindings {
  readonly unknown: readonly string[]
  /** Fields that are known but stand where nothing fills them, each with where it belongs. */
  readonly misplaced: readonly string[]
  /** Why the file cannot be filled at all, and what to do. */
  readonly broken: string | null
  readonly missing: readonly string[]
  readonly fields: number
}

export async function fillTemplate(template: Uint8Array, data: TemplateWords): Promise<Uint8Array> {
  return new Uint8Array(await handler().process(Buffer.from(template), data))
}

const brokenBecause = (broken: string): TemplateFindings => ({ unknown: [], misplaced: [], broken, missing: [], fields: 0 })

/** Reads which fields a template names, in its text, heads and feet, and tries to fill it with samples. */
export async function tryTemplate(template: Uint8Array): Promise<TemplateFindings> {
  const fault = packageFault(template)
  if (fault !== null) return brokenBecause(fault)
  const known = new Set([...templateFields.map(({ name }) => name), ...templateLists])
  try {
    const tags = await handler().parseTags(Buffer.from(template))
    const named = new Set(tags.filter(({ disposition }) => disposition !== TagDisposition.Close).map(({ name }) => name))
    const misplaced = misplacedOf(tags)
    const left = await braceLeft(await fillTemplate(template, sampleData()))
    if (left !== null && misplaced.length === 0) return brokenBecause(`“${left}”的花括号不成对，打印时会原样留在文书上`)
    return { unknown: [...named].filter((name) => !known.has(name)), misplaced, broken: null, missing: EXPECTED.filter((name) => !named.has(name)), fields: named.size }
  } catch (error) {
    return brokenBecause(brokenWords(error))
  }
}

/** A brace without its other half is no field to the library, which leaves it standing: the words about it, or null. */
async function braceLeft(filled: Uint8Array): Promise<string | null> {
  const parts = [RelType.MainDocument, RelType.Header, RelType.Footer]
  const texts = await Promise.all(parts.map((part) => handler().getText(Buffer.from(filled), part)))
  return /.{0,12}[{}].{0,12}/.exec(texts.join('\n'))?.[0] ?? null
}

/** A field of a list outside of it is filled with nothing, a list without its section with rubbish: both are told. */
function misplacedOf(tags: readonly Tag[]): readonly string[] {
  const open: string[] = []
  const found = tags.flatMap(({ name, disposition }): readonly string[] => {
    if (disposition === TagDisposition.Close) {
      const at = open.lastIndexOf(name)
      if (at === -1) return [`{/${name}}没有对应的开始，请在段首写上{#${name}}`]
      open.splice(at)
      return []
    }
    if (disposition === TagDisposition.Open) {
      open.push(name)
      return templateFields.some((field) => field.name === name) ? [`{#${name}}不是重复段，请写成{${name}}`] : []
    }
    return misuseOf(name, open)
  })
  return [...new Set(found)]
}

function misuseOf(name: string, open: readonly string[]): readonly string[] {
  if (templateLists.includes(name)) return [`{${name}}是重复段，请写成{#${name}} … {/${name}}`]
  const places = templateFields.filter((field) => field.name === name)
  if (places.length === 0 || places.some(({ within }) => within === null || open.includes(within))) return []
  return [`{${name}}只能写在${places.map(({ within }) => `{#${within}}和{/${within}}`).join('或者')}之间`]
}

/** What the library stumbled over, in the words of who wrote the template. */
function brokenWords(error: unknown): string {
  if (error instanceof UnclosedTagError) return `重复段{#${error.tagName}}没有结束，请在段尾写上{/${error.tagName}}`
  if (error instanceof MissingCloseDelimiterError) return `“${error.openDelimiterText}”的花括号没有右半边`
  if (error instanceof MalformedFileError) return '文件已损坏，请在 Word 中打开后另存为“Word 文档（*.docx）”'
  return '字段写法有误，请检查每个字段的花括号是否成对、重复段是否各有开始和结束'
}

function sampleData(): TemplateWords {
  const plain = Object.fromEntries(templateFields.filter(({ within }) => within === null).map(({ name }) => [name, '样例']))
  const lists = templateLists.map((list) => [list, [Object.fromEntries(templateFields.filter(({ within }) => within === list).map(({ name }) => [name, '样例']))]])
  return { ...plain, ...Object.fromEntries(lists) }
}
