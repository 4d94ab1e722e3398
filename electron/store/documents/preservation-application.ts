import type { Document, FileChild } from 'docx'
import type { FormDefinition } from './form.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { documentFileName } from './paper/file-name.ts'
import { longDate } from './paper/format.ts'
import { PAGE, paper } from './paper/paper.ts'
import { fill, paragraphs, print, written } from './paper/print.ts'
import { type ParagraphStyle, STYLE } from './paper/styles.ts'
import { plaintiffName } from './people.ts'
import { preservationChecks } from './preservation/checks.ts'
import { clueRow } from './preservation/measures.ts'
import { preservationNeeds } from './preservation/needs.ts'
import {
  applicantText,
  attachments,
  reasonsText,
  requestsText,
  respondentsOf,
  respondentText,
  securityText,
  STAGE_SUBTITLES,
} from './preservation/text.ts'
import type { PreservationRequest } from './snapshot-case.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { orBlank } from './wording.ts'

const TITLE = '财产保全申请书'

const CLUE_COLUMNS: readonly Column[] = [
  { head: '序号', width: 620, align: 'text' },
  { head: '被申请人', width: 1800, align: 'text' },
  { head: '财产种类', width: 1000, align: 'text' },
  { head: '财产信息', width: 2900, align: 'text' },
  { head: '限额（元）', width: 1424, align: 'number' },
  { head: '线索来源', width: 1100, align: 'text' },
]

/** What a paper without a recorded request prints: the form with its blanks. */
const NO_REQUEST: PreservationRequest = {
  stage: 'in-suit',
  amount: null,
  measures: [],
  urgencyFacts: null,
  security: null,
  securityDetail: null,
  networkSearch: false,
  other: null,
}

function heading(words: string): readonly FileChild[] {
  return paragraphs([print`${words}`], STYLE.courtHeading, true)
}

function body(words: string, style: ParagraphStyle = STYLE.courtBody): readonly FileChild[] {
  return paragraphs(written(words), style)
}

function agentsText({ agents }: FilingSnapshot): readonly FileChild[] {
  return agents.flatMap((agent) => {
    const facts = [agent.name, agent.employer, agent.title, agent.phone].filter((fact) => fact !== null)
    return body(`委托诉讼代理人：${facts.join('，')}`)
  })
}

function clueList(snapshot: FilingSnapshot, { measures }: PreservationRequest): readonly FileChild[] {
  if (measures.length === 0) return body(orBlank(null))
  return [dataTable(CLUE_COLUMNS, measures.map((measure, index) => clueRow(measure, index, snapshot)))]
}

function ending(snapshot: FilingSnapshot, request: PreservationRequest): readonly FileChild[] {
  return [
    ...paragraphs([print`此致`], STYLE.courtBody, true),
    ...paragraphs([print`${fill(orBlank(snapshot.court.name))}`], STYLE.courtFlush, true),
    ...paragraphs(
      [print`申请人（盖章）：${fill(plaintiffName(snapshot))}`, print`法定代表人（负责人）签名：${fill(orBlank(null))}`],
      STYLE.courtRight,
      true,
    ),
    ...paragraphs([print`${fill(longDate(snapshot.filingDate))}`], STYLE.courtRight),
    ...paragraphs([print`附：`], STYLE.courtBody, true),
    ...attachments(request).flatMap((words) => body(words)),
  ]
}

function render(snapshot: FilingSnapshot): Document {
  const request = snapshot.preservationRequest ?? NO_REQUEST
  return paper({
    title: TITLE,
    author: plaintiffName(snapshot),
    page: PAGE.courtPaper,
    children: [
      ...paragraphs([print`${TITLE}`], STYLE.courtTitle),
      ...paragraphs([print`${STAGE_SUBTITLES[request.stage]}`], STYLE.courtSubtitle),
      ...body(applicantText(snapshot)),
      ...agentsText(snapshot),
      ...respondentsOf(snapshot).flatMap((party) => body(respondentText(party))),
      ...heading('请求事项'),
      ...body(requestsText(snapshot, request)),
      ...heading('事实与理由'),
      ...body(reasonsText(snapshot, request)),
      ...heading('财产线索'),
      ...clueList(snapshot, request),
      ...heading('担保'),
      ...body(securityText(request)),
      ...(request.other === null ? [] : [...heading('其他'), ...body(request.other)]),
      ...ending(snapshot, request),
    ],
  })
}

/**
 * 财产保全申请书 before suit, in suit, or before enforcement, with the six contents of 财产保全规定第一条. The subtitle
 * follows the court style sets; the one before enforcement is ours (forms.md B2 names none).
 */
export const preservationApplication: FormDefinition = {
  id: 'preservation-application',
  title: TITLE,
  fileName: (snapshot) => documentFileName([snapshot.caseTitle, TITLE, `截至${snapshot.asOf.replaceAll('-', '')}`]),
  needs: preservationNeeds,
  checks: preservationChecks,
  copies: (snapshot) => 1 + respondentsOf(snapshot).length,
  copiesRule: '正本一份，另按被申请人人数提交副本',
  signers: ['本机构公章', '负责人签名或名章'],
  render,
}
