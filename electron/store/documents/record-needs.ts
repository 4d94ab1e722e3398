/** What every court paper asks of the bank, its agents, the parties and the debt. */
import type { Blank } from './form.ts'
import { addressOf, identityNumberOf } from './people.ts'
import { Questions, someOf } from './questions.ts'
import type { Loan } from './snapshot-loan.ts'
import type { Agent, Bank, Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { shortNameOf } from './wording.ts'

export function bankNeeds({ bank }: { readonly bank: Bank }): readonly Blank[] {
  return new Questions('bank', 'organisation')
    .require(bank.domicile, 'domicile', '原告住所地', '本机构的主要办事机构所在地是哪里')
    .ask(bank.registeredAddress, 'registeredAddress', '原告注册地／登记地', '本机构营业执照上的住所是哪里')
    .require(bank.representativeName, 'representativeName', '原告法定代表人／负责人', '本机构的负责人是谁')
    .ask(bank.representativeTitle, 'representativeTitle', '负责人职务', '负责人的职务是什么')
    .ask(bank.representativePhone, 'representativePhone', '负责人联系电话', '法院联系本机构拨打哪个电话')
    .require(bank.creditCode, 'creditCode', '原告统一社会信用代码', '本机构的统一社会信用代码是多少')
    .ask(bank.entityType, 'entityType', '原告类型', '本机构在表格中勾选哪一种类型（分支机构没有对应选项，多勾选总行的类型）')
    .ask(bank.ownership, 'ownership', '原告所有制性质', '本机构的所有制性质是什么')
    .askIf(bank.ownership?.kind === 'other', bank.ownership?.otherText ?? null, 'ownership.otherText', '原告的其他所有制', '本机构属于哪一种其他所有制').blanks
}

function agentNeeds(agent: Agent, index: number): readonly Blank[] {
  return new Questions(`agents[${index}]`, 'proceedings')
    .ask(agent.employer, 'employer', `代理人${agent.name}的单位`, '代理人属于哪家律师事务所或本行哪个部门')
    .ask(agent.title, 'title', `代理人${agent.name}的职务`, '代理人的职务是什么')
    .ask(agent.phone, 'phone', `代理人${agent.name}的联系电话`, '代理人的联系电话是多少')
    .ask(agent.power, 'power', `代理人${agent.name}的代理权限`, '授权委托书是一般授权还是特别授权')
    .askIf(agent.power === 'special', someOf(agent.powerItems), 'powerItems', `代理人${agent.name}的特别授权事项`, '特别授权包括哪些事项（只写“全权代理”无效）').blanks
}

/** The court pays to no account that is not named. */
export function accountNeeds({ bank }: { readonly bank: Bank }): readonly Blank[] {
  return new Questions('bank', 'organisation')
    .require(bank.accountName, 'accountName', '收款账户户名', '法院向哪个账户付款，户名是什么')
    .require(bank.accountBank, 'accountBank', '收款账户开户行', '收款账户的开户行是哪里')
    .require(bank.accountNo, 'accountNo', '收款账号', '收款账号是多少').blanks
}

export function agentsNeeds({ agents }: FilingSnapshot): readonly Blank[] {
  return [
    ...new Questions('', 'proceedings').ask(someOf(agents), 'agents', '委托诉讼代理人', '由谁代理本案（没有则勾选“无”）').blanks,
    ...agents.flatMap(agentNeeds),
  ]
}

const IDENTITY = {
  person: { key: 'idNumber', label: '证件号码' },
  body: { key: 'creditCode', label: '统一社会信用代码' },
} as const

/** The court must be able to tell a defendant apart and to reach him (民诉法解释第二百零九条). */
function partyNeeds(party: Party, index: number): readonly Blank[] {
  const { key, label } = IDENTITY[party.kind]
  const questions = new Questions(`parties[${index}]`, 'overview', party.id)
    .require(identityNumberOf(party), key, `${party.name}的${label}`, `${party.name}的${label}是多少`)
    .require(addressOf(party), 'domicile', `${party.name}的住所地`, `${party.name}的住所地或约定送达地址是哪里`)
    .ask(party.phone, 'phone', `${party.name}的联系电话`, `${party.name}的联系电话是多少`)
  if (party.kind === 'person') {
    return questions
      .ask(party.sex, 'sex', `${party.name}的性别`, `${party.name}的性别是什么`)
      .ask(party.birth, 'birth', `${party.name}的出生日期`, `${party.name}的出生日期是哪一天`)
      .ask(party.ethnicity, 'ethnicity', `${party.name}的民族`, `${party.name}的民族是什么`)
      .ask(party.idType, 'idType', `${party.name}的证件类型`, `${party.name}用的是哪种证件`).blanks
  }
  return questions
    .ask(party.representativeName, 'representativeName', `${party.name}的法定代表人`, `${party.name}的法定代表人或负责人是谁`)
    .ask(party.representativeTitle, 'representativeTitle', `${party.name}的法定代表人职务`, `${party.name}的法定代表人任什么职务`)
    .ask(party.entityType, 'entityType', `${party.name}的类型`, `${party.name}属于哪一种企业类型`)
    .ask(party.ownership, 'ownership', `${party.name}的所有制性质`, `${party.name}的所有制性质是什么`)
    .askIf(party.ownership?.kind === 'other', party.ownership?.otherText ?? null, 'ownership.otherText', `${party.name}的其他所有制`, `${party.name}属于哪一种其他所有制（集体、外资等）`).blanks
}

export function partiesNeeds({ parties }: FilingSnapshot): readonly Blank[] {
  const defendants = parties.filter((party) => party.side === 'defendant')
  return [
    ...new Questions('', 'overview').require(someOf(defendants), 'parties', '被告', '本案起诉或申请针对哪些人').blanks,
    ...parties.flatMap(partyNeeds),
  ]
}

/** Interest that a sheet gave undivided has to be split before any paper can state it. */
function debtNeeds(loan: Loan, index: number, snapshot: FilingSnapshot): readonly Blank[] {
  const { ledger } = loan
  const name = shortNameOf(loan, snapshot)
  const questions = new Questions(`loans[${index}].ledger`, 'debt', loan.id)
    .require(ledger.principal, 'principal', `${name}尚欠本金`, '截至日尚欠本金是多少')
  if (ledger.undividedInterest !== null) {
    const question = '台账只有利息合计，请填写截至日的期内利息、罚息、复利各多少'
    return questions.require(null, 'undividedInterest', `${name}利息的构成`, question).blanks
  }
  return questions
    .require(ledger.interest, 'interest', `${name}期内利息`, '截至日尚欠期内利息是多少')
    .require(ledger.penalty, 'penalty', `${name}罚息`, '截至日尚欠罚息是多少')
    .require(ledger.compound, 'compound', `${name}复利`, '截至日尚欠复利是多少').blanks
}

export function debtsNeeds(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...new Questions('', 'debt').require(someOf(snapshot.loans), 'loans', '贷款', '本案涉及哪几笔贷款').blanks,
    ...snapshot.loans.flatMap((loan, index) => debtNeeds(loan, index, snapshot)),
  ]
}
