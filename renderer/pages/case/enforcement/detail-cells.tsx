import type { ReactNode } from 'react'
import type { EnforcementDetailsOfProceeding } from '../../../../shared/api/enforcement.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import type { ProcedureTerm } from '../../../../shared/rules/procedure-term.ts'
import { DateText } from '../../../components/date-text.tsx'
import { Unknown } from '../../../components/unknown.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'

/** The things and people of an enforcement by their ids, for the cells of its tables. */
export function assetText(details: EnforcementDetailsOfProceeding, id: Id<'asset'> | null): string | null {
  return details.assets.find((asset) => asset.id === id)?.text ?? null
}

export function debtorName(details: EnforcementDetailsOfProceeding, id: Id<'party'> | null): string | null {
  return details.debtors.find((debtor) => debtor.id === id)?.name ?? null
}

interface TermProps {
  readonly title: string
  readonly terms: Answer<readonly ProcedureTerm[]> | null
  /** What was done within the period, if anything: then it is no longer due. */
  readonly done: boolean
  readonly none: string
}

/** The last day of a period that an event started, ours to work to or the other side's to wait for. */
export function TermCell({ title, terms, done, none }: TermProps): ReactNode {
  const term = terms?.value.at(-1)
  if (terms === null || term === undefined) return <Unknown reason={none} />
  const day = term.party === 'bank' ? term.due.safe : term.due.rolled
  return (
    <>
      <span>{term.label} </span>
      <DateText value={day} distance due={!done && term.party === 'bank'} />
      <WhyPanel title={title} answer={terms} valueText={day} />
    </>
  )
}
