import type { ReactNode } from 'react'
import type { OwedLoan, PartyProfile } from '../../../shared/api/party-profile.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import { explainSum } from '../../../shared/rules/explained-sum.ts'
import { addFen, formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { useToday } from '../../api/use-vault.ts'
import { LoadedReasons } from '../../components/loaded-reasons.tsx'
import type { WhyPanelProps } from '../../components/why-panel.tsx'

/** Which sum over the loans of a party. */
export type OwedSum = keyof PartyProfile['owed']

const words: Readonly<Record<OwedSum, string>> = { borrowed: '本人欠款', guaranteed: '所保证的债权' }

const whole = ({ principalFen, interestFen }: OwedLoan): Fen => addFen(principalFen, interestFen)

/** A sum over loans, loan by loan: how each came about is told on its household's page. */
export function owedReasons(title: string, loans: readonly OwedLoan[], amountOf: (loan: OwedLoan) => Fen): Pick<WhyPanelProps, 'title' | 'valueText' | 'answer'> {
  const answer = explainSum('合计', loans.map((loan) => ({ label: `${loan.borrowerName} ${loan.noteNo}`, amount: amountOf(loan) })))
  return { title, valueText: `${formatYuan(answer.value)} 元`, answer }
}

/** Why a party's sum is what it is. */
export function partyReasons({ party, owed }: PartyProfile, of: OwedSum): Pick<WhyPanelProps, 'title' | 'valueText' | 'answer'> {
  return owedReasons(`${party.name} ${words[of]}`, owed[of], whole)
}

/** The same for a list that holds the sum only. */
export default function OwedReasons({ partyId, of }: { readonly partyId: Id<'party'>; readonly of: OwedSum }): ReactNode {
  const profile = useCall('parties.profile', { partyId })
  const today = useToday()
  return <LoadedReasons of={profile} render={(data) => ({ ...partyReasons(data, of), facts: [{ label: '算至', value: today ?? '—' }] })} />
}
