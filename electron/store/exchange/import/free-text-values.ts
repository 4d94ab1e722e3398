import { clean, nothingRead, toConfirm } from './cell-issue.ts'
import type { Reading } from './cell-issue.ts'
import type { Cell } from './sheet-model.ts'
import { cellWords, numericText, textReader, unvalued } from './text-values.ts'

/** What one cell says about the people at the court (承办法官、书记员联系方式). */
export interface CourtContact {
  readonly judge: string | null
  readonly clerk: string | null
  readonly phone: string | null
}

const PHONE = /(?:\d[\d-]{5,}\d)/g
const JUDGE_TITLES = /(?:承办)?(?:审判长|审判员|代理审判员|法官助理|法官|执行员)[:：]?/g
const CLERK_TITLES = /书记员[:：]?/g

function bareName(part: string, titles: RegExp): string | null {
  const name = part.replaceAll(titles, '').replaceAll(PHONE, '').replaceAll(/[\s:：()（）电话]/g, '')
  return name === '' ? null : name.slice(0, 50)
}

/** Splits 周俊法官0000-5027548；书记员陈群 into judge, clerk and telephone; the first unnamed part is the judge. */
export function readCourtContact(cell: Cell): Reading<CourtContact> {
  const missing = unvalued(cell)
  if (missing) return missing
  const words = cellWords(cell)
  if (words === '') return nothingRead()
  const parts = words.split(/[；;，,、/\n]+/).map((part) => part.trim())
  const clerkPart = parts.find((part) => part.includes('书记员'))
  const judgePart = parts.find((part) => part !== clerkPart && bareName(part, JUDGE_TITLES) !== null)
  const phones = [...words.matchAll(PHONE)].map(([phone]) => phone)
  return clean({
    judge: judgePart === undefined ? null : bareName(judgePart, JUDGE_TITLES),
    clerk: clerkPart === undefined ? null : bareName(clerkPart, CLERK_TITLES),
    phone: phones.length === 0 ? null : phones.join('、').slice(0, 60),
  })
}

/** Security or property as a sheet describes it: the words whole, and what can be picked out of them for sure. */
export interface PropertyText {
  readonly text: string
  readonly location: string | null
  readonly certificateNo: string | null
  /** With its unit, as written: 823.21㎡. */
  readonly area: string | null
}

const CERTIFICATE = /[\p{Script=Han}]{0,4}[（(〔[]\d{4}[）)〕\]][^，,；;。]{0,40}?第?\s*[\d-]{3,}号/u
const AREA = /\d+(?:\.\d+)?\s*(?:㎡|m²|m2|平方米|平米|亩)/i
const LOCATION = /^[^，,；;]*?(?:路|街|巷|村|镇|区|弄|道)[^，,；;]*?(?:号|室|栋|幢|单元)/

/** Keeps 抵押物 whole and picks out location, area and certificate where they are written plainly. */
export function readPropertyText(cell: Cell): Reading<PropertyText> {
  const reading = textReader(300)(cell)
  const { value } = reading
  if (value === null) return { ...reading, value: null }
  const pick = (pattern: RegExp): string | null => pattern.exec(value)?.[0]?.trim() ?? null
  return {
    issues: reading.issues,
    value: { text: value, location: pick(LOCATION), certificateNo: pick(CERTIFICATE), area: pick(AREA) },
  }
}

/** Several things in one cell, as sheets write them; a sheet that gives this back states nothing new. */
export function joinedProperty(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('；')
}

/** What one cell says of the people at the court, in the form that `readCourtContact` takes apart. */
export function courtContactText({ judge, clerk, phone }: CourtContact): string | null {
  const first = [judge === null ? '' : `${judge}法官`, phone ?? ''].join('')
  const parts = [first, clerk === null ? '' : `书记员${clerk}`].filter((part) => part !== '')
  return parts.length === 0 ? null : parts.join('；')
}

/** A rate or uplift in percent, as exact decimal text ("4.35"). A cell shown as a percentage holds its hundredth. */
export function readPercent(cell: Cell): Reading<string> {
  const missing = unvalued(cell)
  if (missing) return missing
  const text = numericText(cell).replace(/(?:%|％)$/, '')
  if (text === '') return nothingRead()
  if (!/^\d+(?:\.\d+)?$/.test(text)) return toConfirm<string>(null, 'number-unreadable', `“${text.slice(0, 20)}”不是利率，请填数字，如 4.35`)
  const percent = cell.kind === 'number' && cell.shows === 'percent' ? Number(text) * 100 : Number(text)
  const exact = String(Number(percent.toFixed(6)))
  if (percent >= 1000) return toConfirm<string>(null, 'number-unreadable', `利率 ${text} 超出合理范围，请核对`)
  if (percent > 0 && percent < 0.5 && cell.kind === 'number' && cell.shows !== 'percent') {
    const proposed = String(Number((percent * 100).toFixed(6)))
    return toConfirm(proposed, 'number-unreadable', `利率 ${text} 像是小数写法，按 ${proposed}% 理解，请确认`, proposed)
  }
  return clean(exact)
}
