import { eq } from 'drizzle-orm'
import type { Loan } from '../../../shared/api/loans.ts'
import type { Guarantee, GuaranteePeriodView } from '../../../shared/api/security.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { AnswerDraft } from '../../../shared/rules/answer-draft.ts'
import { type ContractChange, unconsentedChanges } from '../../../shared/rules/guarantee-change.ts'
import { guaranteeLimitation } from '../../../shared/rules/guarantee-limitation.ts'
import { type GuaranteePeriod, guaranteePeriod } from '../../../shared/rules/guarantee-period.ts'
import { source } from '../../../shared/rules/law-version.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import { demandActsOfCase } from '../contacts/demand-acts.ts'
import { caseFile } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { lawOf } from '../law/law-of.ts'
import { supplementsOf } from '../loans/agreements.ts'
import { consentsTo, saidBy } from '../loans/consents.ts'
import { consentToExtensions, extensionsOf } from '../loans/extension-rows.ts'
import { loansOfCase } from '../loans/loans.ts'
import { unpaidDueDays } from '../loans/unpaid-instalments.ts'
import { courtDaysOf } from '../proceedings/court-days.ts'
import { proceedingsOfCase } from '../proceedings/proceedings.ts'
import { guaranteesToBank } from './guarantees.ts'
import { guaranteeLimitationFacts } from './limitation-facts.ts'
import { periodFacts, type PeriodSources } from './period-facts.ts'

/**
 * The guarantee period of each guarantor, loan by loan, as of the ledger's day; of a maximum-amount guarantee over all its loans.
 * A counter-guarantee runs for the guarantor that it secures, not for the bank: it has none here.
 */
export function periodsOfCase(ledger: Ledger, caseId: Id<'case'>): GuaranteePeriodView[] {
  const loans = loansOfCase(ledger, caseId)
  const sources = sourcesOf(ledger, caseId)
  return guaranteesToBank(ledger, caseId).flatMap((guarantee) => {
    const own = loans.filter(({ id }) => guarantee.loanIds.includes(id))
    const groups = guarantee.isMaximum ? [own] : own.map((loan) => [loan])
    return groups.map((group) => ({ guaranteeId: guarantee.id, loanIds: group.map(({ id }) => id), ...periodAnswer(ledger, guarantee, group, sources) }))
  })
}

/** What is the same for every guarantee of a household. */
type HouseholdSources = Omit<PeriodSources, 'consentTo'>

function sourcesOf(ledger: Ledger, caseId: Id<'case'>): HouseholdSources | null {
  const file = ledger.db.select({ borrowerId: caseFile.borrowerId }).from(caseFile).where(eq(caseFile.id, caseId)).get()
  if (!file) return null
  return {
    borrowerId: file.borrowerId,
    court: courtDaysOf(proceedingsOfCase(ledger, caseId)),
    demands: demandActsOfCase(ledger, caseId),
    unpaidOf: (loan) => unpaidDueDays(ledger, loan),
  }
}

type PeriodAnswer = Pick<GuaranteePeriodView, 'facts' | 'answer' | 'limitation' | 'limitationFacts' | 'refusal'>

/** Facts that the rule refuses come back as words. */
function periodAnswer(ledger: Ledger, guarantee: Guarantee, loans: readonly Loan[], sources: HouseholdSources | null): PeriodAnswer {
  const nothing: PeriodAnswer['answer'] = { value: null, steps: [], cautions: [], missing: [] }
  if (sources === null) return { facts: null, answer: nothing, limitation: null, limitationFacts: null, refusal: null }
  const consentTo = (loanId: Id<'loan'>) => consentToExtensions(extensionsOf(ledger, loanId), guarantee.id)
  const facts = periodFacts(guarantee, loans, { ...sources, consentTo })
  try {
    const answer = guaranteePeriod(facts, ledger.clock.today(), lawOf(ledger).calendar)
    return { facts, answer: withDoubts(guarantee, answer, changesFor(ledger, guarantee, loans)), ...limitationAnswer(ledger, guarantee, loans, answer.value, sources), refusal: null }
  } catch (error) {
    if (error instanceof RuleError) return { facts, answer: nothing, limitation: null, limitationFacts: null, refusal: error.message }
    throw error
  }
}

/** The second clock: what was demanded in time falls under limitation from then on. */
function limitationAnswer(ledger: Ledger, guarantee: Guarantee, loans: readonly Loan[], period: GuaranteePeriod | null, sources: HouseholdSources): Pick<PeriodAnswer, 'limitation' | 'limitationFacts'> {
  const limitationFacts = period && guaranteeLimitationFacts(guarantee, loans.map(({ id }) => id), period, sources)
  return { limitationFacts, limitation: limitationFacts && guaranteeLimitation(limitationFacts, ledger.clock.today(), lawOf(ledger).calendar) }
}

/** What the supplements of the loans changed after this guarantor signed, and what he said to it. */
function changesFor(ledger: Ledger, guarantee: Guarantee, loans: readonly Loan[]): ContractChange[] {
  return loans.flatMap(({ id }) =>
    supplementsOf(ledger, id)
      .filter(({ effectiveOn }) => guarantee.signedOn === null || effectiveOn >= guarantee.signedOn)
      .map(({ id: supplementId, subject, effectiveOn }): ContractChange => {
        const said = saidBy(consentsTo(ledger, 'supplement', supplementId), guarantee.id)
        return { subject, effectiveOn, ...(said === 'unknown' ? {} : { consented: said === 'given' }) }
      }),
  )
}

/** What the record itself holds against relying on the day. */
function withDoubts<T>(guarantee: Guarantee, answer: Answer<T>, changes: readonly ContractChange[]): Answer<T> {
  const draft = new AnswerDraft().include(answer).include(unconsentedChanges(changes))
  if (guarantee.periodDoubt !== null) draft.caution('period-doubt', `合同对保证期间的约定有疑义：${guarantee.periodDoubt}。应办日应按较短口径掌握`)
  if (guarantee.refinanceKnown === 'no' || guarantee.refinanceKnown === 'unknown') {
    const known = guarantee.refinanceKnown === 'no' ? '不知道' : '是否知道尚未核实'
    draft.caution('refinance', `借新还旧，保证人${known}。新贷保证人不知道且不应当知道的，不承担保证责任；旧贷同为其保证的除外`, source('担保制度解释第十六条'))
  }
  return draft.answer(answer.value)
}
