/** The parts that the element-style forms of enforcement share (forms.md B6, B9): party blocks with the bank account, kinds of titles. */
import type { TableRow } from 'docx'
import { box, fill, type Line, print } from '../paper/print.ts'
import { plaintiffName } from '../people.ts'
import type { BodyParty, PersonParty } from '../snapshot-party.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import type { TitleKind } from '../../../../shared/model/proceeding.ts'
import {
  agentCell, bankAsBody, blocksOf, type BodyFacts, bodyIdentityLines, entityTypeLines, NO_BODY, NO_PERSON, ownershipLine, type PersonFacts, personLines,
} from './party-blocks.ts'
import { answerRow, type Columns, HEIGHT } from './table.ts'

/** Column widths of the execution forms in twips (forms.md J). */
export const EXECUTION_COLUMNS: Columns = { label: 2383, content: 6961 }

interface Account {
  readonly accountNo: string | null
  readonly accountName: string | null
  readonly accountBank: string | null
}

const NO_ACCOUNT: Account = { accountNo: null, accountName: null, accountBank: null }

function accountLines({ accountNo, accountName, accountBank }: Account): readonly Line[] {
  return [print`银行账号：${fill(accountNo)}`, print`开户名：${fill(accountName)}`, print`开户行：${fill(accountBank)}`]
}

/** Fourteen 类型 boxes: those of the complaint without 上市公司. */
function bodyLines(body: BodyFacts, account: Account | null): readonly Line[] {
  return [...bodyIdentityLines(body), ...(account === null ? [] : accountLines(account)), ...entityTypeLines(body.entityType, { listed: false }), ownershipLine(body.ownership)]
}

/** The applicant, person and body, with the account to which the court pays, and the agents. */
export function applicantRows(word: string, snapshot: FilingSnapshot): readonly TableRow[] {
  const { bank } = snapshot
  return [
    answerRow(EXECUTION_COLUMNS, `${word}（自然人）`, [...personLines(NO_PERSON), ...accountLines(NO_ACCOUNT)], HEIGHT.person),
    answerRow(EXECUTION_COLUMNS, `${word}（法人、非法人组织）`, bodyLines(bankAsBody(bank, plaintiffName(snapshot)), bank), HEIGHT.person),
    answerRow(EXECUTION_COLUMNS, '委托诉讼代理人', agentCell(snapshot.agents), HEIGHT.agent),
  ]
}

/** One block for each debtor; no bank rows. */
export function debtorRows({ parties }: FilingSnapshot): readonly TableRow[] {
  const persons = parties.filter((party): party is PersonParty => party.side === 'defendant' && party.kind === 'person')
  const bodies = parties.filter((party): party is BodyParty => party.side === 'defendant' && party.kind === 'body')
  return [
    ...blocksOf<PersonFacts>(persons, NO_PERSON).map((person) => answerRow(EXECUTION_COLUMNS, '被执行人（自然人）', personLines(person), HEIGHT.person)),
    ...blocksOf<BodyFacts>(bodies, NO_BODY).map((body) => answerRow(EXECUTION_COLUMNS, '被执行人（法人、非法人组织）', bodyLines(body, null), HEIGHT.person)),
  ]
}

/** The kinds of titles, group by group. Which box a title takes follows its kind and whether a court, an arbitral body or a notary made it. */
export function titleKindLines(kind: TitleKind | null): readonly Line[] {
  const is = (wanted: TitleKind) => box(kind === wanted)
  const none = box(false)
  return [
    print`民事类：判决书${is('judgment')}　裁定书${is('ruling')}　调解书${is('mediation')}　制裁决定${none}　支付令${is('payment-order')}`,
    print`刑事类：刑事附带民事判决书${none}　刑事附带民事裁定书${none}　刑事附带民事调解书${none}`,
    print`行政类：判决书${none}　裁定书${none}　调解书${none}　行政处罚决定${none}　行政处理决定${none}`,
    print`仲裁、公证类：裁决书${is('award')}　调解书${none}　财产保全裁定${none}　证据保全裁定${none}　赋予强制执行效力的债权文书${is('notary-certificate')}`,
    print`其他${none}`,
  ]
}
