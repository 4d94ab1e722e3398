import { pinyin } from 'pinyin-pro'
import { plainText, type ReadName } from './terms.ts'

/** Apart from the queries: the dictionary of 拼音 is read when something is indexed, not before the first page is painted. */
export function readName(text: string): ReadName {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive', v: true })
  return { text, syllables: syllables.map(plainText) }
}

/** Sort key of a name: its pinyin, then the name itself, so that 张 and 章 stand apart but together. */
export function sortKey({ text, syllables }: ReadName): string {
  return `${syllables.join(' ').slice(0, 200)} ${text}`.slice(0, 400)
}
