import { z } from 'zod'
import { dateField, line } from './fields.ts'

/** 委外催收供应商资质审查 (forms.md E7): the rows of the form, the limits that a branch sets, and what the reviewer found. */

export const agencyRows = [
  'capital', 'standing', 'branches', 'staff', 'experience', 'rules', 'law', 'related', 'barred',
  'published', 'data', 'no-sub-delegation', 'recording', 'complaints', 'exit', 'commission',
] as const
export type AgencyRow = (typeof agencyRows)[number]
export const agencyRowLabels: Record<AgencyRow, string> = {
  capital: '公司实力—注册资本', standing: '公司资质', branches: '机构分布', staff: '人员情况', experience: '行业经验', rules: '管理制度', law: '法律支持', related: '限制准入', barred: '禁止准入',
  published: '名单公布', data: '数据安全', 'no-sub-delegation': '禁止转委托', recording: '通话录音', complaints: '投诉情况', exit: '退出机制', commission: '佣金上限',
}

const whole = (most: number) => z.number().int('请填整数').min(0, '不能为负数').max(most, `不超过 ${most}`)

/** The branch's own limits: the figures begin as those of the form that is known (forms.md E7), the places and the bank in words that hold for every branch. */
const agencyLimits = z.strictObject({
  /** 注册资本, 万元. */
  capitalWan: whole(1_000_000).default(100),
  region: line(60).default('本省'),
  province: line(30).default('本省'),
  ownBank: line(30).default('本行'),
  staff: whole(100_000).default(50),
  years: whole(30).default(2),
  institutions: whole(100).default(2),
  /** 一年内查实的投诉, 件. */
  complaints: whole(10_000).default(3),
  /** 佣金占回收金额的上限, %. */
  commission: whole(100).default(30),
})
export type AgencyLimits = z.infer<typeof agencyLimits>

const finding = z.strictObject({ meets: z.boolean().nullable().default(null), proof: line(200).nullable().default(null), note: line(200).nullable().default(null) })
export type AgencyFinding = z.infer<typeof finding>
const open = finding.prefault({})

export const agencyReviewFacts = z.strictObject({
  name: line(100).nullable().default(null),
  code: line(18).nullable().default(null),
  reviewedOn: dateField.nullable().default(null),
  limits: agencyLimits.prefault({}),
  findings: z.strictObject({
    capital: open, standing: open, branches: open, staff: open, experience: open, rules: open, law: open, related: open, barred: open,
    published: open, data: open, 'no-sub-delegation': open, recording: open, complaints: open, exit: open, commission: open,
  }).prefault({}),
})
export type AgencyReview = z.infer<typeof agencyReviewFacts>

/** The condition of a row with the branch's limits in it. */
export function agencyCondition(row: AgencyRow, limits: AgencyLimits): string {
  const { capitalWan, region, province, ownBank, staff, years, institutions, complaints, commission } = limits
  const conditions: Record<AgencyRow, string> = {
    capital: `${capitalWan}万元（含）以上，律师事务所不受限`,
    standing: '1．独立法人资格或民事主体资格\n2．营业执照经营范围含银行卡交款提醒通知服务等（律师事务所执业许可证除外）',
    branches: `在${region}有常设分支机构（须在省内注册）`,
    staff: `在${region}非诉催收人员${staff}人以上，附社保等证明`,
    experience: `近${years}年在${province}与${institutions}家（含）以上金融机构（不含${ownBank}）有信用卡非诉委外催收经验，附合同`,
    rules: '完善规范的内部管理制度',
    law: '有律师事务所支持的协议资料',
    related: '原则上不得有关联关系；有则备案或审批',
    barred: '1．在行有逾期\n2．为在行逾期债务担保\n3．在行或他行违约\n4．高管在行有逾期',
    published: '列入本行对外公布的委外催收机构名单，信息真实、及时更新',
    data: '有客户信息保护和数据安全制度，数据传输、存储、销毁有记录',
    'no-sub-delegation': '合同约定不得转委托、分包，且没有转委托、分包的情形',
    recording: '催收通话全程录音，录音按约定期限保存并可随时调阅',
    complaints: `近一年经查实的投诉不超过${complaints}件`,
    exit: '合同约定违规退出的情形、数据交还和销毁办法',
    commission: `佣金不高于回收金额的${commission}%，不按逾期天数加码`,
  }
  return conditions[row]
}
