import type { ReactNode } from 'react'
import { checkLetterWords } from '../../../../shared/rules/letter-words.ts'
import { Notice } from '../../../components/notice.tsx'
import classes from './contact.module.css'

/** Words of a letter or message that the house list bars, while it is being written. */
export function LetterWordsNotice({ text }: { readonly text: string | null }): ReactNode {
  const words = text === null ? [] : checkLetterWords(text).value
  if (words.length === 0) return null
  return (
    <Notice tone="doubt">
      有不宜使用的词语（词表由本程序整理，待核实）
      <ul className={classes.words}>
        {words.map(({ word, why, instead }) => (
          <li key={word}>
            “{word}”：{why}。可以改为：{instead}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
