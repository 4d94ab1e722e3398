import type { ReactNode } from 'react'
import type { EnforcementDetailsOfProceeding } from '../../../../shared/api/enforcement.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import type { ProcedureEvent, ProcedureTerm } from '../../../../shared/rules/procedure-term.ts'
import { DateText } from '../../../components/date-text.tsx'
import { Unknown } from '../../../components/unknown.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { OpenProcedureInToolbox } from '../../toolbox/open-term.tsx'
import { dueFacts } from '../record/period-words.ts'

/** The things and people of an enforcement by their ids, for the cells of its tables. */
export function assetText(details: EnforcementDetailsOfProceeding, id: Id<'asset'> | null): string | null {
  return details.assets.find((asset) => asset.id === id)?.text ?? null
}

/** The same as a name that can be opened. */
export function namedAsset(details: EnforcementDetailsOfProceeding, id: Id<'asset'> | null): { readonly id: Id<'asset'>; readonly name: string } | null {
  const name = assetText(details, id)
  return id === null || name === null ? null : { id, name }
}

export function namedDebtor(details: EnforcementDetailsOfProceeding, id: Id<'party'> | null): { readonly id: Id<'party'>; readonly name: string } | null {
  return details.debtors.find((debtor) => debtor.id === id) ?? null
}

interface TermProps {
  readonly title: string
  readonly terms: Answer<readonly ProcedureTerm[]> | null
  /** What started it. */
  readonly events: readonly ProcedureEvent[]
  /** What was done within the period, if anything: then it is no longer due. */
  readonly done: boolean
  readonly none: string
}

/** The last day of a period that an event started, ours to work to or the other side's to wait for. */
export function TermCell({ title, terms, events, done, none }: TermProps): ReactNode {
  const term = terms?.value.at(-1)
  if (terms === null || term === undefined) return <Unknown reason={none} />
  const day = term.party === 'bank' ? term.due.safe : term.due.rolled
  return (
    <>
      <span>{term.label} </span>
      <DateText value={day} distance due={!done && term.party === 'bank'} counted />
      <WhyPanel title={title} answer={terms} valueText={day} facts={dueFacts(term.due)} action={<OpenProcedureInToolbox events={events} />} />
    </>
  )
}
