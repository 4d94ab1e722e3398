import type { Document, FileChild } from 'docx'
import { bankText } from './court/parties.ts'
import { agentsBody, body, closing, courtPaper, heading, lastBody, othersBody } from './court/parts.ts'
import type { FormDefinition } from './form.ts'
import { BANK_SIGNERS } from './handing-in.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { preservationChecks } from './preservation/checks.ts'
import { clueRow } from './preservation/measures.ts'
import { preservationNeeds } from './preservation/needs.ts'
import {
  attachments,
  reasonsText,
  requestsText,
  respondentsOf,
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

function clueList(snapshot: FilingSnapshot, { measures }: PreservationRequest): readonly FileChild[] {
  if (measures.length === 0) return body(orBlank(null))
  return [dataTable(CLUE_COLUMNS, measures.map((measure, index) => clueRow(measure, index, snapshot)))]
}

function render(snapshot: FilingSnapshot): Document {
  const request = snapshot.preservationRequest ?? NO_REQUEST
  return courtPaper(snapshot, {
    title: TITLE,
    subtitle: STAGE_SUBTITLES[request.stage],
    children: [
      ...body(bankText(snapshot, '申请人')),
      ...agentsBody(snapshot),
      ...othersBody('被申请人', respondentsOf(snapshot)),
      ...heading('请求事项'),
      ...body(requestsText(snapshot, request)),
      ...heading('事实与理由'),
      ...body(reasonsText(snapshot, request)),
      ...heading('财产线索'),
      ...clueList(snapshot, request),
      ...heading('担保'),
      ...(request.other === null ? lastBody(securityText(request)) : [...body(securityText(request)), ...heading('其他'), ...lastBody(request.other)]),
      ...closing(snapshot, { signer: '申请人', court: snapshot.court.name, attachments: attachments(request) }),
    ],
  })
}

/**
 * 财产保全申请书 before suit, in suit, or before enforcement, with the six contents of 财产保全规定第一条. The subtitle
 * follows the court style sets; the one before enforcement is ours (forms.md B2 names none).
 */
export const preservationApplication: FormDefinition = {
  id: 'preservation-application',
  subject: 'claim',
  title: TITLE,
  needs: preservationNeeds,
  checks: preservationChecks,
  copies: (snapshot) => 1 + respondentsOf(snapshot).length,
  copiesRule: '正本一份，另按被申请人人数提交副本',
  signers: BANK_SIGNERS,
  render,
}
