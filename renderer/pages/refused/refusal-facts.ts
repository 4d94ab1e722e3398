import { instantText } from '../../components/instant-text.ts'
import { sizeText } from '../../components/size-text.ts'
import type { Instant } from '../../../shared/model/iso-date.ts'

type Detail = string | number | boolean | null
type Details = Readonly<Record<string, Detail>>

interface Fact {
  readonly label: string
  readonly value: string
}

const isInstant = (value: Detail): value is number & Instant => Number.isSafeInteger(value)

/** How each fact of a refusal reads; what is not named here is for the log, not for people. */
const readings: Readonly<Record<string, { readonly label: string; readonly say: (value: Detail) => string }>> = {
  host: { label: '电脑', say: String },
  user: { label: '使用人账户', say: String },
  since: { label: '打开时间', say: (value) => (isInstant(value) ? instantText(value) : String(value)) },
  product: { label: '同步软件', say: String },
  fileVersion: { label: '台账的版本', say: String },
  appVersion: { label: '本程序能读的版本', say: String },
  freeBytes: { label: '磁盘剩余', say: (value) => sizeText(Number(value)) },
  neededBytes: { label: '至少需要', say: (value) => sizeText(Number(value)) },
  fileName: { label: '文件', say: String },
}

/** The facts of a refusal that help people: who holds the file, which versions, how much space. */
export function refusalFacts(details: Details): readonly Fact[] {
  return Object.entries(details).flatMap(([key, value]) => {
    const reading = readings[key]
    return reading === undefined || value === null ? [] : [{ label: reading.label, value: reading.say(value) }]
  })
}
