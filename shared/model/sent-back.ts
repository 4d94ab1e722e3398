import type { PaperForm } from './filing.ts'

/**
 * 常见退回原因: what courts, administrators and reviewers usually send a paper back for, to be read before it goes out. From practice; the law asks only
 * for what 民事诉讼法第一百二十四条 and 登记立案规定第四条、第六条 name, and the court tells all defects at once (第七条).
 */
const COMPLAINT: readonly string[] = [
  '没有截至日，或者起诉状、明细表、系统打印件的截至日不一致；各项之和不等于标的总额',
  '利息只写“按合同约定”，没有基数、利率、起算日；罚息与复利互相计算',
  '原告不是签约的贷款人（更名、合并、支行并入），没有承继证明',
  '被告死亡、注销或者破产；身份证号、企业信用公示信息缺少或者过期',
  '约定的管辖法院不是本院；数份合同中有一份约定仲裁',
  '抵押物没有坐落、不动产权证号、登记证明号、最高额或者顺位；预告登记按正式登记主张',
  '保证期间已过；一般保证人被单独起诉（担保制度解释第二十六条）',
  '授权委托书只写“全权代理”；本行员工代理没有劳动合同、社保证明',
  '副本少于被告人数；证据没有编号、页码，复印件没有注明“与原件核对无异”并盖章',
  '保证人不同的数笔借款列在一案，法院要求分案',
  '起诉状没有盖章；线下立案不收电子章',
]

const ELEMENT: readonly string[] = ['改动了表格（删行、删说明），或者“对纠纷解决方式的意愿”没有勾选']

const LETTER: readonly string[] = [
  '没有写金额、合同编号；几笔借款合发一封而没有清单',
  '寄往旧地址；面单内件品名没有写明是哪一份通知书',
  '签收人不是本人、收发部门、被授权人或者同住成年亲属',
  '对保证人只口头催收，没有书面凭据',
]

export const sentBackFor: Readonly<Partial<Record<PaperForm, readonly string[]>>> = {
  'complaint-financial-loan': [...COMPLAINT, ...ELEMENT],
  'complaint-credit-card': [...COMPLAINT, ...ELEMENT],
  'complaint-traditional': COMPLAINT,
  'preservation-application': [
    '没有具体财产或者明确的线索；请求保全的数额超过诉讼请求', '财产清单用“等”概括；账户没有写开户行', '请求免于担保没有写明理由', '被申请人不是本案当事人',
  ],
  'preservation-security': ['分支机构出具担保函没有授权书', '担保金额低于裁定保全的数额', '担保期限短于保全期限', '保险公司当地机构不在法院名册内'],
  'preservation-renewal': ['向其他法院提出；财产与裁定不一致', '没有写届满日；申请过迟（应在届满七日前）', '几个案号合写一份申请'],
  'preservation-release': ['没有写清解除哪一项财产', '代理人没有特别授权', '申请人不是原保全申请人'],
  'enforcement-application': ['没有生效证明；判项金额不明确', '管辖法院不对；申请人不是判决确定的权利人', '没有计算清单；没有收款账户', '超过二年申请执行时效', '被执行人已经注销'],
  'enforcement-element': ['没有生效证明；判项金额不明确', '管辖法院不对；申请人不是判决确定的权利人', '没有计算清单；没有收款账户', '超过二年申请执行时效', '被执行人已经注销', ...ELEMENT],
  'enforcement-resumption': ['没有新的财产线索', '和解协议履行期未到或者正在履行', '数额没有更新到申请日'],
  'distribution-application': ['被执行人是企业法人（应走破产程序）', '款项已经分配完毕', '没有执行依据', '没有把优先债权与普通债权分列'],
  'sanctions-application': ['事实没有证据', '所列人员已经不是法定代表人、主要负责人', '同样的申请正在处理'],
  'disposal-application': ['不是首封，又没有移送处置权的函', '租赁、占用情况不清', '被执行人唯一住房没有安置方案'],
  'disposal-transfer': ['不是优先债权对应的财产', '没有写首封法院、案号和查封日期', '首封满六十日前提出'],
  'in-kind-application': ['只抵其中一部分而不是整宗', '有顺位在前的债权人', '没有交付差额', '没有本行批准文件'],
  'creditor-substitution': ['转让没有书面通知债务人', '转让方没有书面认可', '转让清单不能对应到生效法律文书'],
  'debtor-addition': ['不属于规定列举的情形（如追加配偶）', '没有写明责任范围', '没有证据'],
  'payment-order-application': ['利息数额没有确定到日', '夹带对保证人的请求', '债务人下落不明，不能送达', '已经申请诉前保全'],
  'security-interest-application': ['债务人对利息有实质争议', '数笔借款合并提出', '没有登记证明', '管辖法院不对', '与约定的实现顺序不符'],
  'suit-withdrawal': ['代理人没有撤诉的特别授权', '没有说明保全怎样处理', '判决已经作出'],
  appeal: ['没有写明针对哪一项判决', '超过上诉期', '没有交费'],
  'bankruptcy-claim': ['利息计算超过受理日', '有担保部分没有估值', '没有原件供核对', '收款账户错误'],
  'settlement-agreement': ['数额没有确定', '约束没有签字的第三人', '利率超过法定范围', '代理人没有特别授权'],
  'power-of-attorney': ['没有盖章或者负责人签名', '特别授权没有列明事项', '授权期限已过', '审级、程序写错'],
  'representative-certificate': ['日期早于负责人变更登记', '负责人与营业执照不一致'],
  'evidence-list': ['没有页码；没有写证明目的', '证明目的与诉讼请求不对应', '电子证据没有原始载体', '缺少担保登记证明'],
  'interest-statement': ['没有分段计算；天数错误', '一行里有两个利率', '合计相差几分', '综合年化负担超过百分之二十四被质疑'],
  'letter-interest-due': LETTER,
  'letter-interest-overdue': LETTER,
  'letter-overdue': LETTER,
  'letter-maturity': LETTER,
  'letter-matured': LETTER,
  'letter-guarantor': [...LETTER, '对一般保证人只催收，没有在保证期间内对债务人起诉或者申请仲裁'],
  'letter-acceleration': [...LETTER, '没有写明依据的合同条款和违约事实；通知没有到达'],
  'letter-personal': [...LETTER, '抄送单位、亲属；晚间联系'],
  'suit-approval': ['时限部分没有列明红旗事项', '没有附欠款本息明细表、证据目录和起诉状草案'],
  'recovery-plan': ['没有指定责任人和完成日', '没有比较各条处置路径'],
  'liability-report': ['当事人没有陈述意见', '免责没有写依据', '环节没有列全'],
}
