import type { Column } from './column.ts'
import { column, dateColumn, eventDateColumn, identityColumn, moneyColumn, nameColumn, numberColumn, textColumn } from './column.ts'
import { readCourtContact, readPropertyText } from './free-text-values.ts'
import { readAssetKind, readCostBearer, readCostKind, readItemStatus, readMeasure, readPreservationStage, readStanding, readYesNo } from './litigation-values.ts'
import type { RowReader } from './row-reader.ts'

/** The key that joins the sheets of a litigation ledger. */
function ledgerNoColumn(): Column<string> {
  return numberColumn('ledgerNo', { label: '诉讼编号', aliases: ['案件编号', '内部案号', '法务编号'], required: true })
}

/** 诉讼台账: one row per suit, with its enforcement in the same row. */
export const proceedingColumns = {
  ledgerNo: ledgerNoColumn(),
  noteNo: numberColumn('noteNo', { label: '借款编号', aliases: ['借据编号', '借据号', '贷款帐号', '贷款账号'] }),
  opponentName: nameColumn('opponentName', { label: '对方名称', aliases: ['对方当事人名称', '客户名称', '借款人名称', '债务人名称', '被告'] }),
  opponentId: identityColumn('opponentId', { label: '借款人证件号', aliases: ['证件号码', '借款人证件号码', '身份证号码'] }),
  filedOn: eventDateColumn('filedOn', { label: '立案日期', aliases: ['一审立案时间', '一审立案日期', '立案时间', '起诉日期'] }),
  caseNo: numberColumn('caseNo', { label: '一审案号', aliases: ['审判案号', '案号', '诉讼案号'] }),
  court: textColumn('court', { label: '受理法院', aliases: ['当前受理法院', '一审受理法院', '诉讼法庭', '法院'] }, 100),
  contact: column('contact', { label: '承办法官、书记员联系方式', aliases: ['审理法官', '承办法官', '经办法官', '法官'] }, readCourtContact),
  hearingOn: dateColumn('hearingOn', { label: '开庭日期', aliases: ['一审开庭日期', '开庭时间'] }),
  stageText: textColumn('stageText', { label: '审理阶段', aliases: ['当前诉讼进程', '当前阶段', '案件进程', '阶段', '诉讼进展'] }, 60),
  claimAmount: moneyColumn('claimAmount', { label: '标的额', aliases: ['诉讼总标的', '标的金额', '诉讼标的'] }),
  judgedOn: eventDateColumn('judgedOn', { label: '判决日', aliases: ['一审判决日期', '判决/调解时间', '判决日期'] }),
  judgmentNo: numberColumn('judgmentNo', { label: '判决书案号', aliases: ['判决书文号', '法律文书号'] }),
  effectiveOn: eventDateColumn('effectiveOn', { label: '法律文书生效日', aliases: ['生效日期', '判决生效日'] }),
  performBy: dateColumn('performBy', { label: '判决履行截止日', aliases: ['履行截止日', '履行期限届满日'] }),
  enforcedOn: eventDateColumn('enforcedOn', { label: '执行立案时间', aliases: ['执行立案日期', '执行时间'] }),
  enforcementNo: numberColumn('enforcementNo', { label: '执行案号' }),
  enforcementCourt: textColumn('enforcementCourt', { label: '执行法院' }, 100),
  enforcementState: textColumn('enforcementState', { label: '执行状态', aliases: ['执行进展'] }, 60),
  dishonestOn: eventDateColumn('dishonestOn', { label: '失信名单日期', aliases: ['纳入失信日期'] }),
  settlementReached: column('settlementReached', { label: '是否达成执行和解' }, readYesNo),
  unitName: textColumn('unitName', { label: '机构', aliases: ['登记机构', '案件管理机构', '管户机构'] }, 100),
} as const satisfies Record<string, Column<unknown>>

/** One suit of a sheet, as read. */
export type ProceedingDraft = ReturnType<typeof readProceedingRow>

export function readProceedingRow(row: RowReader) {
  const c = proceedingColumns
  const draft = {
    ledgerNo: row.take(c.ledgerNo),
    noteNo: row.take(c.noteNo),
    opponentName: row.take(c.opponentName),
    opponentId: row.take(c.opponentId),
    filedOn: row.take(c.filedOn),
    caseNo: row.take(c.caseNo),
    court: row.take(c.court),
    contact: row.take(c.contact),
    hearingOn: row.take(c.hearingOn),
    stageText: row.take(c.stageText),
    claimAmount: row.take(c.claimAmount),
    judgedOn: row.take(c.judgedOn),
    judgmentNo: row.take(c.judgmentNo),
    effectiveOn: row.take(c.effectiveOn),
    performBy: row.take(c.performBy),
    enforcedOn: row.take(c.enforcedOn),
    enforcementNo: row.take(c.enforcementNo),
    enforcementCourt: row.take(c.enforcementCourt),
    enforcementState: row.take(c.enforcementState),
    dishonestOn: row.take(c.dishonestOn),
    settlementReached: row.take(c.settlementReached),
    unitName: row.take(c.unitName),
  }
  if (draft.judgedOn !== null && draft.filedOn !== null && draft.judgedOn < draft.filedOn) {
    row.report(c.judgedOn, 'confirm', 'dates-reversed', `判决日 ${draft.judgedOn} 早于立案日期 ${draft.filedOn}，请确认`)
  }
  return draft
}

/** 当事人: who stands where in each suit. */
export const partyColumns = {
  ledgerNo: ledgerNoColumn(),
  standing: column('standing', { label: '诉讼地位', aliases: ['原被告类型', '当事人类型'], required: true }, readStanding),
  name: nameColumn('name', { label: '名称', aliases: ['姓名', '当事人名称', '当事人'], required: true }),
  identity: identityColumn('identity', { label: '证件号码', aliases: ['身份证号码', '证件号'] }),
  phone: textColumn('phone', { label: '联系电话', aliases: ['电话', '手机号码'] }, 60),
  address: textColumn('address', { label: '现地址', aliases: ['地址', '住址', '送达地址'] }, 200),
} as const satisfies Record<string, Column<unknown>>

/** One party of a suit, as read. */
export type PartyDraft = ReturnType<typeof readPartyRow>

export function readPartyRow(row: RowReader) {
  const c = partyColumns
  return {
    ledgerNo: row.take(c.ledgerNo),
    standing: row.take(c.standing),
    name: row.take(c.name),
    identity: row.take(c.identity),
    phone: row.take(c.phone),
    address: row.take(c.address),
  }
}

/** 查封台账: one row per property under a measure, with the term and its renewal. */
export const preservationColumns = {
  ledgerNo: ledgerNoColumn(),
  stage: column('stage', { label: '保全阶段', aliases: ['保全类别', '查控措施类别'] }, readPreservationStage),
  assetKind: column('assetKind', { label: '保全类型', aliases: ['财产类别', '查封资产类别', '押品类型'] }, readAssetKind),
  measure: column('measure', { label: '保全方式', aliases: ['查控措施', '措施'] }, readMeasure),
  asset: column('asset', { label: '财产明细', aliases: ['查封资产名称', '财产线索详细信息', '财产线索', '查封财产'], required: true }, readPropertyText),
  ownerName: nameColumn('ownerName', { label: '权属人', aliases: ['查封资产所有人', '所有人'] }),
  waiting: column('waiting', { label: '是否轮候查封', aliases: ['是否轮候', '其他保全情况'] }, readYesNo),
  status: column('status', { label: '查封状态', aliases: ['状态'] }, readItemStatus),
  startsOn: eventDateColumn('startsOn', { label: '查封起始日', aliases: ['查封日期', '保全起始日期', '保全日期', '保全起始日'] }),
  endsOn: dateColumn('endsOn', { label: '查封到期日', aliases: ['保全到期日', '保全到期日期', '查封到期日(重要)'] }),
  value: moneyColumn('value', { label: '保全财产价值', aliases: ['评估价值', '预估残值/冻结金额', '查封资产总额'] }),
  renewed: column('renewed', { label: '是否续封' }, readYesNo),
  renewedTo: dateColumn('renewedTo', { label: '续封到期日', aliases: ['续封日期', '查封续封日'] }),
  rulingNo: numberColumn('rulingNo', { label: '保全裁定书文号', aliases: ['财保号', '执保号', '执行法院/裁定书', '裁定书文号'] }),
  judge: nameColumn('judge', { label: '经办法官', aliases: ['承办法官'] }),
} as const satisfies Record<string, Column<unknown>>

/** One preserved property of a sheet, as read. */
export type PreservationDraft = ReturnType<typeof readPreservationRow>

export function readPreservationRow(row: RowReader) {
  const c = preservationColumns
  const draft = {
    ledgerNo: row.take(c.ledgerNo),
    stage: row.take(c.stage),
    assetKind: row.take(c.assetKind),
    measure: row.take(c.measure),
    asset: row.take(c.asset),
    ownerName: row.take(c.ownerName),
    waiting: row.take(c.waiting),
    status: row.take(c.status),
    startsOn: row.take(c.startsOn),
    endsOn: row.take(c.endsOn),
    value: row.take(c.value),
    renewed: row.take(c.renewed),
    renewedTo: row.take(c.renewedTo),
    rulingNo: row.take(c.rulingNo),
    judge: row.take(c.judge),
  }
  if (draft.startsOn !== null && draft.endsOn !== null && draft.endsOn < draft.startsOn) {
    row.report(c.endsOn, 'reject', 'dates-reversed', `到期日 ${draft.endsOn} 早于起始日 ${draft.startsOn}，请核对原表`)
  }
  if (draft.endsOn !== null && draft.renewedTo !== null && draft.renewedTo < draft.endsOn) {
    row.report(c.renewedTo, 'confirm', 'dates-reversed', `续封到期日 ${draft.renewedTo} 早于原到期日 ${draft.endsOn}，请确认`)
  }
  return draft
}

/** 费用: what the bank paid for each suit. */
export const costColumns = {
  ledgerNo: ledgerNoColumn(),
  kind: column('kind', { label: '费用类型', aliases: ['费用名称', '费用项目'], required: true }, readCostKind),
  amount: moneyColumn('amount', { label: '金额', aliases: ['费用金额', '诉讼费用总计'], required: true }),
  paidOn: eventDateColumn('paidOn', { label: '缴费日期', aliases: ['支付日期', '付款日期'] }),
  bearer: column('bearer', { label: '承担方', aliases: ['承担人'] }, readCostBearer),
} as const satisfies Record<string, Column<unknown>>

/** One cost of a sheet, as read. */
export type CostDraft = ReturnType<typeof readCostRow>

export function readCostRow(row: RowReader) {
  const c = costColumns
  return {
    ledgerNo: row.take(c.ledgerNo),
    kind: row.take(c.kind),
    amount: row.take(c.amount),
    paidOn: row.take(c.paidOn),
    bearer: row.take(c.bearer),
  }
}
