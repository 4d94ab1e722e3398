import type { Blank } from '../form.ts'
import { nameOf } from '../people.ts'
import { Questions, someOf } from '../questions.ts'
import { bankNeeds, debtsNeeds, partiesNeeds } from '../record-needs.ts'
import type { PreservationRequest, RequestedMeasure } from '../snapshot-case.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { orBlank } from '../wording.ts'
import { MEASURE_LABELS } from './measures.ts'

/** What the court needs to find the thing (财产保全规定第一条第四项): without it the application comes back. */
function measureNeeds(measure: RequestedMeasure, index: number, snapshot: FilingSnapshot): readonly Blank[] {
  const name = `${orBlank(nameOf(snapshot, measure.holderId))}的${MEASURE_LABELS[measure.kind]}`
  const questions = new Questions(`preservationRequest.measures[${index}]`, 'preservation')
  switch (measure.kind) {
    case 'deposit':
      return questions
        .require(measure.bankName, 'bankName', `${name}：开户行`, '账户开在哪家银行哪个网点')
        .ask(measure.accountNo, 'accountNo', `${name}：账号`, '账号是多少').blanks
    case 'real-estate':
      return questions
        .require(measure.location, 'location', `${name}：坐落`, '不动产坐落在哪里')
        .ask(measure.certificateNo, 'certificateNo', `${name}：权证号`, '不动产权证号是多少').blanks
    case 'vehicle':
      return questions.require(measure.plate, 'plate', `${name}：车牌号`, '车牌号是多少').blanks
    case 'shares':
      return questions
        .require(measure.company, 'company', `${name}：目标公司`, '股权属于哪家公司')
        .ask(measure.ratio, 'ratio', `${name}：持股比例`, '持股比例是多少').blanks
    case 'receivable':
      return questions.require(measure.debtor, 'debtor', `${name}：债务人`, '债权的债务人是谁').blanks
    case 'other':
      return []
  }
}

/** The title comes first in an application before enforcement (财产保全规定第一条第二款). */
function titleNeeds({ court }: FilingSnapshot): readonly Blank[] {
  return new Questions('court', 'proceedings')
    .require(court.judgmentMaker, 'judgmentMaker', '生效法律文书的制作机关', '生效法律文书由哪家法院或机构作出')
    .require(court.judgmentNo, 'judgmentNo', '生效法律文书文号', '生效法律文书的文号是多少')
    .require(court.judgmentText, 'judgmentText', '生效法律文书主要内容', '生效法律文书的主要内容是什么')
    .ask(court.judgmentDate, 'judgmentDate', '生效法律文书日期', '生效法律文书是哪一天作出的')
    .ask(court.performBy, 'performBy', '履行期间届满日', '履行期间到哪一天届满').blanks
}

function requestNeeds(request: PreservationRequest, snapshot: FilingSnapshot): readonly Blank[] {
  const questions = new Questions('preservationRequest', 'preservation')
    .require(someOf(request.measures), 'measures', '财产线索', '请求保全哪些财产（至少一条具体线索）')
    .require(request.security, 'security', '担保', '提供担保，还是请求不要求担保')
  const urgency = '被申请人有哪些转移、变卖、隐匿财产或者逃避债务的情形'
  if (request.stage === 'before-suit') questions.require(request.urgencyFacts, 'urgencyFacts', '情况紧急的事实', urgency)
  else questions.ask(request.urgencyFacts, 'urgencyFacts', '难以执行的情形', urgency)
  if (request.security !== null && request.security !== 'exempt') {
    questions.ask(request.securityDetail, 'securityDetail', '担保信息', '担保人、担保函或保单号码及金额是什么')
  }
  return [
    ...questions.blanks,
    ...request.measures.flatMap((measure, index) => measureNeeds(measure, index, snapshot)),
    ...(request.stage === 'before-enforcement' ? titleNeeds(snapshot) : []),
  ]
}

export function preservationNeeds(snapshot: FilingSnapshot): readonly Blank[] {
  const { bank, court, preservationRequest: request } = snapshot
  return [
    ...new Questions('court', 'proceedings').require(court.name, 'name', '受理法院', '向哪家法院申请保全').blanks,
    ...bankNeeds(snapshot),
    ...new Questions('bank', 'organisation')
      .ask(bank.serviceAddress, 'serviceAddress', '申请人送达地址', '法院文书寄到本机构的哪个地址')
      .ask(bank.contact, 'contact', '申请人联系人', '法院与谁联系')
      .ask(bank.contactPhone, 'contactPhone', '申请人联系电话', '联系人的电话是多少').blanks,
    ...partiesNeeds(snapshot),
    ...debtsNeeds(snapshot),
    ...(request === null
      ? new Questions('', 'preservation').require(null, 'preservationRequest', '保全请求', '在哪个阶段申请保全，请求保全哪些财产').blanks
      : requestNeeds(request, snapshot)),
  ]
}
