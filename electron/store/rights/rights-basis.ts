import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { RightsLevel, RightsLine } from '../../../shared/api/rights-basis.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type RightsAnswer, rightsAnswerLabels, type RightsItem, rightsItemLabels } from '../../../shared/model/rights-check.ts'
import { collateralOfCase } from '../collateral/collateral.ts'
import { rightsCheck } from '../database/rights-schema.ts'
import { guaranteesToBank } from '../guarantees/guarantees.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { loansOfCase } from '../loans/loans.ts'

type CheckRow = typeof rightsCheck.$inferSelect

interface Contract {
  readonly id: Id
  readonly subject: string
  readonly items: readonly RightsItem[]
  /** What the record itself tells of it. */
  readonly recorded: readonly Pick<RightsLine, 'label' | 'level' | 'finding'>[]
}

/** 权利基础: every contract of a case, point by point; what nobody has looked at stays open. */
export function rightsBasisOf(ledger: Ledger, caseId: Id<'case'>): RightsLine[] {
  const checks = checksOf(ledger, caseId)
  return contractsOf(ledger, caseId).flatMap(({ id, subject, items, recorded }) => [
    ...recorded.map((line) => ({ ...line, subjectId: id, subject, asked: null })),
    ...items.map((item) => askedLine(id, subject, item, checks.find((check) => check.subjectId === id && check.item === item))),
  ])
}

function checksOf({ db }: Ledger, caseId: Id<'case'>): readonly CheckRow[] {
  return db.select().from(rightsCheck).where(and(eq(rightsCheck.caseId, caseId), isNull(rightsCheck.voidedAt))).all()
}

function contractsOf(ledger: Ledger, caseId: Id<'case'>): Contract[] {
  return [
    ...loansOfCase(ledger, caseId).map((loan): Contract => ({
      id: loan.id,
      subject: `借款合同 ${loan.contractNo ?? loan.noteNo}`,
      items: ['borrower-signature', 'borrower-consent'],
      recorded: [
        clause('提前到期条款', loan.accelerationClause, '没有登记提前到期条款，未到期的不能主张全部清偿'),
        clause('送达条款', loan.serviceClause, '没有登记送达地址条款，送达可能需要公告'),
        clause('费用负担条款', loan.feeClause, '没有登记费用负担条款，律师费等难以主张'),
      ],
    })),
    ...guaranteesToBank(ledger, caseId).map((guarantee): Contract => ({
      id: guarantee.id,
      subject: `保证合同 ${guarantee.contractNo ?? guarantee.guarantorName}`,
      items: ['guarantor-signature', 'guarantor-consent'],
      recorded: [],
    })),
    ...collateralOfCase(ledger, caseId).map(({ id, asset, contractNo, registration }): Contract => ({
      id,
      subject: `${contractNo === null ? '' : `${contractNo} `}${asset.description}`,
      items: ['owner-signature', 'owner-consent'],
      recorded: [{ label: '登记', ...registrations[registration] }],
    })),
  ]
}

function clause(label: string, no: string | null, finding: string): Contract['recorded'][number] {
  return no === null ? { label, level: 'amber', finding } : { label, level: 'green', finding: null }
}

const registrations: Record<'registered' | 'notice' | 'none' | 'unknown', Pick<RightsLine, 'level' | 'finding'>> = {
  registered: { level: 'green', finding: null },
  notice: { level: 'amber', finding: '只办理了预告登记，能否优先受偿要看是否具备办理正式登记的条件' },
  none: { level: 'amber', finding: '没有办理登记，不动产抵押未登记的抵押权不设立，动产不得对抗善意第三人' },
  unknown: { level: 'open', finding: '没有登记是否办理了抵质押登记' },
}

/** A contract that was not signed binds nobody; a consent that lacks may cost the security, and is weighed. */
const SIGNATURES: ReadonlySet<RightsItem> = new Set<RightsItem>(['borrower-signature', 'guarantor-signature', 'owner-signature'])

function levelOf(item: RightsItem, answer: RightsAnswer): RightsLevel {
  if (answer === 'sound' || answer === 'not-needed') return 'green'
  return answer === 'absent' && SIGNATURES.has(item) ? 'red' : 'amber'
}

function askedLine(subjectId: Id, subject: string, item: RightsItem, check: CheckRow | undefined): RightsLine {
  const label = rightsItemLabels[item]
  if (check === undefined) return { subjectId, subject, label, level: 'open', finding: null, asked: { item, id: null, version: null, answer: null, note: null } }
  const { id, version, answer, note } = check
  const level = levelOf(item, answer)
  const finding = level === 'green' ? null : `${label}${rightsAnswerLabels[answer]}${note === null ? '' : `：${note}`}`
  return { subjectId, subject, label, level, finding, asked: { item, id, version, answer, note } }
}

/** Keeps what somebody saw in a contract file. @throws ApiFailure invalid-input for a contract of another case, stale-version */
export function saveRightsCheck(ledger: Ledger, input: ParsedOf<'rightsBasis.save'>): Saved<'rights-check'> {
  const { facts } = input
  const summary = `核对权利基础：${rightsItemLabels[facts.item]}，${rightsAnswerLabels[facts.answer]}`
  return perform(ledger, { command: 'rightsBasis.save', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    const contract = contractsOf(ledger, facts.caseId).find(({ id, items }) => id === facts.subjectId && items.includes(facts.item))
    if (contract === undefined) throw new ApiFailure('invalid-input', { fields: { 'facts.subjectId': '这份合同不在本户，请刷新后再核对' } })
    const standing = checksOf(ledger, facts.caseId).some((check) => check.subjectId === facts.subjectId && check.item === facts.item)
    if (input.id === null && standing) throw new ApiFailure('stale-version')
    return saveRecord(work, rightsCheck, input, facts)
  })
}
