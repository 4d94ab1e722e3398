import type { ReactNode } from 'react'
import type { FilingChoices } from '../../../../../shared/api/documents.ts'
import type { FilingAct } from '../../../../../shared/model/filing.ts'
import type { FilingParticulars } from '../../../../../shared/model/filing-particulars.ts'
import type { GroupProps } from './bind.ts'
import { AdditionFields, AppealFields, DisposalFields, DistributionFields, InKindFields, SanctionFields, SecurityFields } from './court-fields.tsx'
import { AssignmentFields, BankruptcyFields, CardFields, LetterFields, SettlementFields } from './debt-fields.tsx'
import { LiabilityFields, PlanFields, SuitFields } from './internal-fields.tsx'

interface Props {
  readonly value: FilingChoices
  readonly onChange: (part: Partial<FilingChoices>) => void
}

type Group = keyof FilingParticulars

/** The groups that an act asks for beside its common choices; other security stands with the loans that it secures. */
const groupsOf: Readonly<Partial<Record<FilingAct, readonly Group[]>>> = {
  remind: ['letter'],
  demand: ['letter'],
  sue: ['security'],
  'sue-card': ['security', 'card'],
  'preserve-before-suit': ['security'],
  'preserve-in-suit': ['security'],
  appeal: ['appeal'],
  sanction: ['sanctions'],
  dispose: ['disposal'],
  'take-in-kind': ['inKind'],
  distribute: ['distribution'],
  substitute: ['assignment'],
  'add-debtor': ['addition'],
  'claim-in-bankruptcy': ['bankruptcy'],
  settle: ['settlement'],
  assign: ['assignment'],
  'propose-suit': ['suit'],
  plan: ['plan'],
  'find-liability': ['liability'],
}

/** What single papers of the act have to be told. */
export function ParticularFields({ value, onChange }: Props): ReactNode {
  const { particulars } = value
  const shown = new Set(groupsOf[value.act])
  function group<K extends Group>(key: K): GroupProps<K> {
    return {
      value: particulars[key],
      onChange: (part) => onChange({ particulars: { ...particulars, [key]: { ...particulars[key], ...part } } }),
    }
  }

  return (
    <>
      {shown.has('letter') && <LetterFields {...group('letter')} />}
      {shown.has('security') && <SecurityFields {...group('security')} />}
      {shown.has('card') && <CardFields {...group('card')} />}
      {shown.has('appeal') && <AppealFields {...group('appeal')} />}
      {shown.has('sanctions') && <SanctionFields {...group('sanctions')} />}
      {shown.has('disposal') && <DisposalFields {...group('disposal')} />}
      {shown.has('inKind') && <InKindFields {...group('inKind')} />}
      {shown.has('distribution') && <DistributionFields {...group('distribution')} />}
      {shown.has('assignment') && <AssignmentFields {...group('assignment')} />}
      {shown.has('addition') && <AdditionFields {...group('addition')} />}
      {shown.has('bankruptcy') && <BankruptcyFields {...group('bankruptcy')} />}
      {shown.has('suit') && <SuitFields {...group('suit')} />}
      {shown.has('plan') && <PlanFields {...group('plan')} />}
      {shown.has('liability') && <LiabilityFields {...group('liability')} />}
      {shown.has('settlement') && <SettlementFields {...group('settlement')} />}
    </>
  )
}
