/** The frame that the bank's applications to an enforcing court share: who applies, against whom, in which case, to which court. */
import type { Document, FileChild } from 'docx'
import { accountText, bankText } from '../court/parties.ts'
import { agentsBody, body, closing, courtPaper, heading, lastBody, numbered, othersBody } from '../court/parts.ts'
import { defendantsOf } from '../people.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { asSentence, dayOrBlank, orBlank } from '../wording.ts'
import { NO_TITLE, titleName } from './text.ts'

interface EnforcementPaper {
  readonly title: string
  /** 请求事项, one sentence each, without marks at the end. */
  readonly requests: readonly string[]
  /** Between the requests and the reasons: tables and boxes. */
  readonly middle?: readonly FileChild[]
  /** 事实与理由, one paragraph a line. */
  readonly reasons: string
  readonly attachments: readonly string[]
  /** After the signature, on pages of their own. */
  readonly appendix?: readonly FileChild[]
}

/** `（2026）示0101执100号`, or the blank for it. */
export function caseNoOf({ enforcement = null }: FilingSnapshot): string {
  return orBlank(enforcement?.caseNo ?? null)
}

/** `示例市中心区人民法院作出的…判决书已于…发生法律效力，现由贵院以…案件执行`, without the full stop. */
export function titleText(snapshot: FilingSnapshot): string {
  const title = snapshot.title ?? NO_TITLE
  return `${orBlank(title.maker)}作出的${titleName(title)}已于${dayOrBlank(title.effectiveOn)}发生法律效力，现由贵院以${caseNoOf(snapshot)}案件执行`
}

/** What the person added of facts, as a paragraph of its own; none when he added none. */
export function reasonLines({ reason = null }: FilingSnapshot): readonly string[] {
  return reason === null ? [] : [asSentence(reason)]
}

/** Who applies, the account that the court pays into, and against whom. */
export function applicantAndDebtors(snapshot: FilingSnapshot): readonly FileChild[] {
  return [...body(bankText(snapshot, '申请执行人')), ...body(accountText(snapshot)), ...agentsBody(snapshot), ...othersBody('被执行人', defendantsOf(snapshot))]
}

export function enforcementPaper(snapshot: FilingSnapshot, { title, requests, middle = [], reasons, attachments, appendix = [] }: EnforcementPaper): Document {
  return courtPaper(snapshot, {
    title,
    children: [
      ...body(bankText(snapshot, '申请人（申请执行人）')),
      ...agentsBody(snapshot),
      ...othersBody('被执行人', defendantsOf(snapshot)),
      ...heading('请求事项'),
      ...body(numbered(requests)),
      ...middle,
      ...heading('事实与理由'),
      ...lastBody(reasons),
      ...closing(snapshot, { signer: '申请人', court: snapshot.enforcement?.court ?? snapshot.court.name, attachments }),
      ...appendix,
    ],
  })
}
