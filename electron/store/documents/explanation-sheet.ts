import type { Document, FileChild } from 'docx'
import { formatYuan } from '../../../shared/rules/money.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import type { FormDefinition } from './form.ts'
import { contactWords, loanName, repaymentAccount, type Voice } from './letters/letter.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { longDate, yuan } from './paper/format.ts'
import { PAGE, paper } from './paper/paper.ts'
import { fill, paragraphs, print, written } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { partyOf, plaintiffName } from './people.ts'
import { debtsNeeds } from './record-needs.ts'
import type { Loan, StatementEntry } from './snapshot-loan.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { sumKnown } from './totals.ts'
import { borrowerNames, orBlank, shortNameOf, yuanOrBlank } from './wording.ts'
import { unreviewedMark } from './unreviewed-mark.ts'

const TITLE = '欠款情况说明书'

const OWED: readonly Column[] = [
  { head: '欠什么', width: 1500, align: 'text' },
  { head: '金额（元）', width: 1900, align: 'number' },
  { head: '是什么', width: 5444, align: 'text' },
]

/** Each part of the debt in the words of somebody who does not lend money. */
function owedRows({ ledger }: Loan): readonly (readonly (string | null)[])[] {
  const { principal, interest, penalty, compound } = ledger
  const amount = (part: typeof principal) => (part === null ? null : formatYuan(part))
  return [
    ['本金', amount(principal), '借来还没有还的钱'],
    ['期内利息', amount(interest), '约定的还款日以前，按合同利率计算、还没有还的利息'],
    ['罚息', amount(penalty), '过了还款日没有还的本金，按合同约定的罚息利率计算的利息'],
    ['复利', amount(compound), '过了结息日没有付的利息，按合同约定另计的利息'],
    ['合计', amount(sumKnown([principal, interest, penalty, compound])), '截至上列日期应还的总额；之后每天还会增加'],
  ]
}

type Accrual = Extract<StatementEntry, { kind: 'accrual' }>
const ACCRUALS = { interest: '期内利息', penalty: '罚息', compound: '复利' } as const

/** The newest stretch of each kind of interest: an example that can be checked by hand. */
function newest({ ledger }: Loan): readonly Accrual[] {
  const kinds: readonly Accrual['category'][] = ['interest', 'penalty', 'compound']
  const accruals = ledger.entries.filter((entry): entry is Accrual => entry.kind === 'accrual')
  return kinds.flatMap((kind) => accruals.findLast(({ category }) => category === kind) ?? [])
}

function exampleText({ category, from, to, days, base, annualRate, amount }: Accrual, { dayBase }: Loan): string {
  const on = dayBase === null ? '，按合同约定的计息天数折算' : `÷${dayBase}天`
  return `${ACCRUALS[category]}：${longDate(from)}至${longDate(addDays(to, -1))}共${days}天，以${yuan(base)}为基数，${formatYuan(base)}×${annualRate}%${on}×${days}天＝${yuan(amount)}。`
}

function loanPart(loan: Loan, snapshot: FilingSnapshot): readonly FileChild[] {
  const examples = newest(loan).map((accrual) => exampleText(accrual, loan))
  return [
    ...paragraphs([print`${fill(`${loanName(loan)}，借款人：${borrowerNames(loan, snapshot)}`)}`], STYLE.tableCaption, true),
    dataTable(OWED, owedRows(loan)),
    ...paragraphs(written(['计算方法：', `${orBlank(loan.ledger.methodText)}。`, ...(examples.length === 0 ? [] : ['举例（最近一段）：', ...examples]), `截至日以后：${orBlank(loan.ledger.continuationText)}。`].join('\n')), STYLE.letterNote),
  ]
}

/** The sheet goes to the borrower; one for a private person speaks to him. */
function voiceFor(snapshot: FilingSnapshot): Voice {
  const [first] = snapshot.loans.flatMap(({ borrowerIds }) => borrowerIds)
  return partyOf(snapshot, first ?? null)?.kind === 'person' ? { you: '您', personal: true } : { you: '贵方', personal: false }
}

function consequences({ you, personal }: Voice): string {
  const legal = personal ? '经协商仍不归还的，我行可以依法主张权利，由此发生的费用按合同约定由违约的一方承担' : '逾期不还的，我行可以依法申请支付令、提起诉讼或者申请实现担保物权，由此发生的费用按合同约定由违约的一方承担'
  return ['1．没有还清以前，罚息、复利按合同约定继续计算。', `2．逾期信息依法报送金融信用信息基础数据库，影响${you}今后办理金融业务；还清后按规定更新。`, `3．${legal}。`].join('\n')
}

function heading(words: string): readonly FileChild[] {
  return paragraphs([print`${words}`], STYLE.tableSection, true)
}

function render(snapshot: FilingSnapshot): Document {
  const voice = voiceFor(snapshot)
  const total = sumKnown(snapshot.loans.flatMap(({ ledger }) => [ledger.principal, ledger.interest, ledger.penalty, ledger.compound]))
  return paper({
    ...unreviewedMark(snapshot),
    title: TITLE,
    author: plaintiffName(snapshot),
    page: PAGE.letter,
    children: [
      ...paragraphs([print`${fill(plaintiffName(snapshot))}`, print`${TITLE}`], STYLE.letterTitle),
      ...paragraphs([print`${fill([...new Set(snapshot.loans.map((loan) => borrowerNames(loan, snapshot)))].join('、'))}：`], STYLE.letterFlush),
      ...paragraphs([print`现把${fill(voice.you)}在我行贷款的欠款数额、利息的计算方法和还款办法说明如下，供${fill(voice.you)}核对。`], STYLE.letterBody),
      ...heading('一、欠多少'),
      ...paragraphs([print`截至${fill(longDate(snapshot.asOf))}（含当日），${fill(voice.you)}共应还${fill(yuanOrBlank(total))}。`], STYLE.letterBody),
      ...heading('二、怎样算出来的'),
      ...snapshot.loans.flatMap((loan) => loanPart(loan, snapshot)),
      ...heading('三、不还会怎样'),
      ...paragraphs(written(consequences(voice)), STYLE.letterBody),
      ...heading('四、怎样还款'),
      ...paragraphs([print`${fill(repaymentAccount(snapshot))}`, print`还款时请写明借款人姓名或者名称和合同编号；还款金额不足以还清全部欠款的，按合同约定的顺序抵充，合同没有约定的，依次抵充费用、利息、本金。`], STYLE.letterBody),
      ...heading('五、有疑问或者有困难'),
      ...paragraphs([print`${fill(contactWords(snapshot, { ...voice, personal: true }))}`, print`本说明书用于核对和说明，不改变合同的约定；数额以我行账务记录为准。`], STYLE.letterBody),
      ...paragraphs([print`${fill(plaintiffName(snapshot))}`, print`${fill(longDate(snapshot.filingDate))}`], STYLE.letterRight, true),
    ],
  })
}

/** 欠款情况说明书 (features.md S133): what is owed, how it comes about, what follows and whom to ask, in plain words, for the debtor. No model: the layout is ours. */
export const explanationSheet: FormDefinition = {
  id: 'explanation-sheet',
  subject: 'debt',
  title: TITLE,
  needs: (snapshot) => debtsNeeds(snapshot),
  checks: (snapshot) =>
    snapshot.loans
      .filter(({ ledger }) => ledger.total === 0)
      .map((loan) => ({ code: 'explain-nothing', level: 'amber', text: `${shortNameOf(loan, snapshot)}没有欠款，不必说明`, where: { tab: 'debt', recordId: loan.id } })),
  copies: () => 1,
  copiesRule: '交给借款人一份',
  signers: ['本机构业务章'],
  render,
}
