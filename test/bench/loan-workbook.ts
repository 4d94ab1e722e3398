import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { isoDate } from '../../shared/model/iso-date.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { inventedPerson, inventedPhone, inventedResidentId } from './invented-people.ts'

const HEADS = [
  '序号', '客户名称', '证件号码', '合同流水号', '借据编号', '业务品种', '主要担保方式', '合同金额', '合同余额', '结欠利息', '执行年利率(%)', '罚息上浮(%)',
  '合同起始日', '合同到期日', '还款方式', '结息方式', '风险分类', '担保人', '抵押物', '最后催收日期', '诉讼时效', '管户人', '管户机构', '联系电话',
]
const BRANCHES = ['营业部', '白河支行', '南塘支行', '云溪支行', '金沙支行', '柳林支行', '东关支行']
const MANAGERS = ['高远', '罗敏', '梁斌', '林晓']

/** A branch's loan ledger with titles, heads and so many invented loans, one household each, as people keep it in Excel. */
export function loanWorkbook(rows: number): Promise<Buffer> {
  const head: Row[] = [
    [{ value: '青石农商行 不良贷款台账（2026年10月末）', type: String }],
    [{ value: '编制日期：2026-10-31　　单位：元、%', type: String }],
    HEADS.map((value) => ({ value, type: String })),
  ]
  const body = Array.from({ length: rows }, (_, number) => loanRow(number))
  return writeXlsxFile([...head, ...body], { sheet: '不良贷款台账' }).toBuffer()
}

function loanRow(number: number): Row {
  const drawdownOn = addDays(isoDate('2019-01-05'), number % 1_500)
  const dueOn = addDays(drawdownOn, 1_095)
  const contract = 50_000 + (number % 4_000) * 250
  const collateral = number % 3 === 0 ? `云溪路${number}号商铺，青（2020）青石市不动产权第${String(number).padStart(7, '0')}号` : null
  const values: readonly (string | number | null)[] = [
    number + 1, inventedPerson(number), inventedResidentId(number), `青农商借字〔2020〕第${number}号`, `JJ2020${String(number).padStart(6, '0')}`, '个人消费贷款',
    collateral === null ? '保证' : '抵押', contract, Math.round(contract * 80) / 100, Math.round(contract * 3.17) / 100, 5.4, 50, drawdownOn, dueOn, '按月付息到期还本', '按月(20日)', '次级',
    collateral === null ? inventedPerson(number + 40_000) : null, collateral, addDays(dueOn, 200), null, MANAGERS[number % MANAGERS.length] ?? '', BRANCHES[number % BRANCHES.length] ?? '', inventedPhone(number),
  ]
  return values.map((value) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String }))
}
