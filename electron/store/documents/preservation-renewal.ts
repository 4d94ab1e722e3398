import type { Document } from 'docx'
import { measureLabels } from '../../../shared/model/preservation.ts'
import { bankText } from './court/parties.ts'
import { agentsBody, body, closing, courtPaper, heading, lastBody, numbered, othersBody } from './court/parts.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { BANK_SIGNERS, ONE_SIGNED_FOR } from './handing-in.ts'
import { measuresTable, oneRuling, rankText, rulingText } from './measures/table.ts'
import { longDate } from './paper/format.ts'
import { nameOf, partyOf } from './people.ts'
import { Questions, someOf } from './questions.ts'
import { bankNeeds } from './record-needs.ts'
import type { MeasureInForce } from './snapshot-course.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { asSentence, dayOrBlank, orBlank } from './wording.ts'

const TITLE = '续行财产保全申请书'

function ownersOf(snapshot: FilingSnapshot): readonly Party[] {
  const ids = new Set((snapshot.measures ?? []).map((each) => each.ownerId))
  return [...ids].flatMap((id) => partyOf(snapshot, id) ?? [])
}

/** A measure in waiting has no running term: it is listed so that its rank is kept. */
function request(each: MeasureInForce, snapshot: FilingSnapshot): string {
  const thing = `${measureLabels[each.measure]}被申请人${orBlank(nameOf(snapshot, each.ownerId))}的${each.object}`
  if (each.rank > 1) return `继续轮候${thing}（${rankText(each)}）`
  return `自${each.to === null ? '届满之日' : longDate(each.to)}的次日起，续行${thing}，期限${orBlank(each.longest)}`
}

/** The first end by which the court must have ruled. */
function firstEnd(measures: readonly MeasureInForce[]): string {
  const ends = measures.flatMap((each) => each.to ?? []).toSorted()
  return dayOrBlank(ends[0] ?? null)
}

function reasons(snapshot: FilingSnapshot, measures: readonly MeasureInForce[]): string {
  const state = snapshot.enforcement === null || snapshot.enforcement === undefined ? '审结' : '执行完毕'
  const ruled = measures[0]?.rulingDate ?? null
  return (
    `贵院${ruled === null ? '' : `于${longDate(ruled)}`}以${rulingText(measures)}裁定对上列财产采取保全措施，其中最早的期限将于${firstEnd(measures)}届满。` +
    `因本案尚未${state}，为避免财产脱保，申请人依照《最高人民法院关于人民法院办理财产保全案件若干问题的规定》第十八条，请求续行保全。`
  )
}

const ATTACHMENTS = ['财产保全裁定书', '协助执行通知书及送达回证', '不动产、车辆、股权等登记查询结果', '营业执照、负责人身份证明书、授权委托书']

function render(snapshot: FilingSnapshot): Document {
  const { measures = [], reason = null } = snapshot
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...body(bankText(snapshot, '申请人')),
      ...agentsBody(snapshot),
      ...othersBody('被申请人', ownersOf(snapshot)),
      ...heading('请求事项'),
      ...body(measures.length === 0 ? orBlank(null) : numbered(measures.map((each) => request(each, snapshot)))),
      ...heading('保全财产清单'),
      measuresTable(snapshot, measures),
      ...heading('事实与理由'),
      ...lastBody(reason === null ? reasons(snapshot, measures) : `${reasons(snapshot, measures)}\n${asSentence(reason)}`),
      ...closing(snapshot, { signer: '申请人', court: snapshot.court.name, attachments: ATTACHMENTS }),
    ],
  })
}

const HERE = { tab: 'preservation', recordId: null } as const

/** A term that has run out cannot be renewed (查封扣押冻结规定第二十七条); a late paper is still handed in, the sooner the better (G 10). */
function terms(snapshot: FilingSnapshot): readonly Finding[] {
  return (snapshot.measures ?? []).flatMap((each): readonly Finding[] => {
    const where = { tab: 'preservation', recordId: each.id } as const
    if (each.to !== null && each.to < snapshot.filingDate) {
      return [{ code: 'measure-lapsed', level: 'red', text: `${each.object}的保全已于${longDate(each.to)}届满失效，不能续行，请立即重新申请保全`, where }]
    }
    if (each.rank === 1 && each.to === null) {
      return [{ code: 'measure-without-end', level: 'red', text: `${each.object}没有登记届满日，法院无法核对，请按裁定书或协助执行通知书补录`, where }]
    }
    if (each.applyBy !== null && each.applyBy < snapshot.filingDate) {
      const text = `${each.object}应于${longDate(each.applyBy)}前提出续行申请，现已超过，请当日递交并与承办人确认，届满前未续行的后果由我行承担`
      return [{ code: 'renewal-late', level: 'amber', text, where }]
    }
    return []
  })
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  const measures = snapshot.measures ?? []
  const first = measures[0]
  return [
    ...bankNeeds(snapshot),
    ...new Questions('', 'preservation').require(someOf(measures), 'measures', '续行的财产', '续行哪些财产的保全').blanks,
    ...new Questions('court', 'preservation').require(snapshot.court.name, 'name', '保全法院', '由哪家法院采取的保全（执行立案后为执行法院）').blanks,
    ...(first === undefined
      ? []
      : new Questions('measures[0]', 'preservation', first.id)
          .require(first.rulingNo, 'rulingNo', '保全裁定文号', '保全裁定书的文号是多少')
          .ask(first.rulingDate, 'rulingDate', '保全裁定日期', '保全裁定是哪一天作出的')
          .ask(first.noticeNo, 'noticeNo', '协助执行通知书文号', '协助执行通知书的文号是多少').blanks),
  ]
}

function strangers(snapshot: FilingSnapshot): readonly Finding[] {
  const unknown = (snapshot.measures ?? []).filter((each) => nameOf(snapshot, each.ownerId) === null)
  return unknown.map((each) => ({ code: 'owner-unknown', level: 'amber', text: `${each.object}没有登记权属人，请核对裁定书后补录`, where: HERE }))
}

/**
 * 续行财产保全申请书（续封、续冻） to the court that holds the measures (forms.md B3). The term asked for is the longest that the
 * law allows for the kind of property (民诉法解释第四百八十五条). The layout is ours.
 */
export const preservationRenewal: FormDefinition = {
  id: 'preservation-renewal',
  subject: 'none',
  title: TITLE,
  needs,
  checks: (snapshot) => [...oneRuling(snapshot.measures ?? []), ...terms(snapshot), ...strangers(snapshot)],
  ...ONE_SIGNED_FOR,
  signers: BANK_SIGNERS,
  render,
}
