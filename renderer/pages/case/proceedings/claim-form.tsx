import type { ReactNode } from 'react'
import type { ClaimItem, Proceeding } from '../../../../shared/api/proceedings.ts'
import { type ClaimItemFacts, claimKindLabels, claimOutcomeLabels } from '../../../../shared/model/claim.ts'
import { claimItemLabels } from '../../../../shared/model/field-labels.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'
import { CollateralField, ProceedingPartyField } from './choice-fields.tsx'

type Values = Blank<ClaimItemFacts>

const words = valueWords({ kind: claimKindLabels, outcome: claimOutcomeLabels })
const interestKinds = new Set<ClaimItemFacts['kind']>(['interest', 'penalty', 'compound'])

interface Props {
  readonly claim: ClaimItem | null
  readonly proceeding: Proceeding
  readonly onClose: () => void
}

/** One item of what is asked of the court, of one party or of all; and what became of it. */
export function ClaimForm({ claim, proceeding, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('proceedings.saveClaim')
  const remove = useCommand('proceedings.voidClaim')
  const id = claim?.id ?? null
  const blank: Values = {
    proceedingId: proceeding.id, kind: 'principal', partyId: null, amountFen: null, countedTo: null, untilPaid: false, collateralId: null, capFen: null, outcome: null, grantedFen: null, text: null,
  }
  const form = useDetailForm<Values, ClaimItemFacts, 'claim-item'>({
    what: '诉讼请求',
    draftKey: `claim:${id ?? proceeding.id}`,
    record: claim,
    blank,
    loadSchema: () => import('../../../../shared/model/claim.ts').then((module) => module.claimItemFacts),
    save,
    remove,
    latest: async () => (await call('proceedings.ofCase', { caseId })).claims,
    onClose,
  })
  const { kind, outcome } = form.values
  const voiding = claim && <VoidAction subject={`诉讼请求（${claimKindLabels[claim.kind]}）`} what="诉讼请求" record={claim} command={remove} onVoided={onClose} />

  return (
    <RecordDrawer title={claim === null ? '登记诉讼请求' : `诉讼请求 ${claimKindLabels[claim.kind]}`} form={form} labels={claimItemLabels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <EnumSelect label={claimItemLabels.kind} labels={claimKindLabels} field={form.bind('kind')} required />
        <ProceedingPartyField label={claimItemLabels.partyId} field={form.bind('partyId')} proceeding={proceeding} nobody="全体被告" />
        <MoneyField label={claimItemLabels.amountFen} field={form.bind('amountFen')} />
        {kind !== null && interestKinds.has(kind) && <DateField label={claimItemLabels.countedTo} field={form.bind('countedTo')} />}
        {kind !== null && interestKinds.has(kind) && <YesNoField label={claimItemLabels.untilPaid} field={form.bind('untilPaid')} />}
        {kind === 'priority' && <CollateralField label={claimItemLabels.collateralId} field={form.bind('collateralId')} />}
        {(kind === 'priority' || kind === 'joint-liability') && <MoneyField label={claimItemLabels.capFen} field={form.bind('capFen')} help="最高额担保填约定的限额" />}
        <WideField>
          <LongTextField label={claimItemLabels.text} field={form.bind('text')} help="照抄起诉状的这一项" />
        </WideField>
      </FieldGrid>
      <FieldSection title="裁判结果" />
      <FieldGrid>
        <EnumSelect label={claimItemLabels.outcome} labels={claimOutcomeLabels} field={form.bind('outcome')} />
        {outcome === 'part' && <MoneyField label={claimItemLabels.grantedFen} field={form.bind('grantedFen')} />}
      </FieldGrid>
    </RecordDrawer>
  )
}
