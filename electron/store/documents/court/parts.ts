/** The parts that every traditional court paper is made of (forms.md B: title, parties, requests, reasons, 此致, signature, 附). */
import type { Document, FileChild } from 'docx'
import { longDate } from '../paper/format.ts'
import { PAGE, paper } from '../paper/paper.ts'
import { fill, paragraphs, print, written } from '../paper/print.ts'
import { type ParagraphStyle, STYLE } from '../paper/styles.ts'
import { plaintiffName } from '../people.ts'
import type { Party } from '../snapshot-party.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { asClause, orBlank } from '../wording.ts'
import { agentLines, numberedLabel, opponentText } from './parties.ts'
import { unreviewedMark } from '../unreviewed-mark.ts'

export function heading(words: string): readonly FileChild[] {
  return paragraphs([print`${words}`], STYLE.courtHeading, true)
}

/** Words from the record, a paragraph a line. */
export function body(words: string, style: ParagraphStyle = STYLE.courtBody): readonly FileChild[] {
  return paragraphs(written(words), style)
}

/** Who acts for the bank; nothing where nobody does. */
export function agentsBody(snapshot: FilingSnapshot): readonly FileChild[] {
  return snapshot.agents.length === 0 ? [] : body(agentLines(snapshot))
}

/** The other side under the word that the paper has for it, numbered where there are several. */
export function othersBody(word: string, parties: readonly Party[]): readonly FileChild[] {
  return parties.flatMap((party, index) => body(opponentText(party, numberedLabel(word, party, index, parties.length))))
}

/** As `body`, before a signature or a table: its end stays on the page of what follows, so that no seal stands on a page without text. */
export function lastBody(words: string): readonly FileChild[] {
  const lines = written(words)
  return [...paragraphs(lines.slice(0, -1), STYLE.courtBody), ...paragraphs(lines.slice(-1), STYLE.courtBody, true)]
}

/** Numbered in figures, each ended by a semicolon and the last by a full stop, whatever mark its own words ended with. */
export function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${asClause(item)}${index === items.length - 1 ? '。' : '；'}`).join('\n')
}

interface Closing {
  /** 申请人, 申请执行人, 具状人. */
  readonly signer: string
  /** Who seals beside the bank. */
  readonly cosigner?: { readonly word: string; readonly name: string }
  /** The court; null leaves it to be written. */
  readonly court: string | null
  /** What is handed in with the paper. */
  readonly attachments: readonly string[]
}

/** 此致, the court, seal and signature, the day; then 附 in one piece, which may stand on the next page so that the signature follows its text. */
export function closing(snapshot: FilingSnapshot, { signer, cosigner, court, attachments }: Closing): readonly FileChild[] {
  return [
    ...paragraphs([print`此致`], STYLE.courtBody, true),
    ...paragraphs([print`${fill(orBlank(court))}`], STYLE.courtFlush, true),
    ...paragraphs(
      [
        print`${signer}（盖章）：${fill(plaintiffName(snapshot))}`,
        ...(cosigner === undefined ? [] : [print`${cosigner.word}（盖章）：${fill(cosigner.name)}`]),
        print`法定代表人（负责人）签名：${fill(orBlank(null))}`,
      ],
      STYLE.courtRight,
      true,
    ),
    ...paragraphs([print`${fill(longDate(snapshot.filingDate))}`], STYLE.courtRight),
    ...(attachments.length === 0 ? [] : paragraphs([print`附：`], STYLE.courtBody, true)),
    ...attachments.flatMap((words, index) => paragraphs([print`${`${index + 1}. ${words}`}`], STYLE.courtBody, index < attachments.length - 1)),
  ]
}

/** The seal of the bank under the word that the paper has for it, and the day. */
export function sealAndDay(snapshot: FilingSnapshot, word: string): readonly FileChild[] {
  return paragraphs([print`${word}（盖章）：${fill(plaintiffName(snapshot))}`, print`${fill(longDate(snapshot.filingDate))}`], STYLE.courtRight, true)
}

interface CourtPaper {
  readonly title: string
  readonly subtitle?: string
  readonly children: readonly FileChild[]
}

/** A paper under its centred title. */
export function courtPaper(snapshot: FilingSnapshot, { title, subtitle, children }: CourtPaper): Document {
  return paper({
    ...unreviewedMark(snapshot),
    title,
    author: plaintiffName(snapshot),
    page: PAGE.courtPaper,
    children: [
      ...paragraphs([print`${title}`], STYLE.courtTitle),
      ...paragraphs([print`${subtitle ?? ''}`], STYLE.courtSubtitle),
      ...children,
    ],
  })
}
