import type { ReactNode } from 'react'
import type { Judgment, JudgmentTerm, Proceeding } from '../../../../shared/api/proceedings.ts'
import { claimKindLabels, type JudgmentTermFacts, liabilityLabels } from '../../../../shared/model/claim.ts'
import { judgmentTermLabels } from '../../../../shared/model/field-labels.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { CollateralField, ProceedingPartyField } from './choice-fields.tsx'

type Values = Blank<JudgmentTermFacts>

const words = valueWords({ kind: claimKindLabels, liability: liabilityLabels })

interface Props {
  readonly term: JudgmentTerm | null
  readonly judgment: Judgment
  readonly proceeding: Proceeding
  readonly onClose: () => void
}

/** 判项: what one debtor owes by a title, how he is liable and up to what. */
export function TermForm({ term, judgment, proceeding, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('proceedings.saveTerm')
  const remove = useCommand('proceedings.voidTerm')
  const id = term?.id ?? null
  const blank: Values = {
    judgmentId: judgment.id, kind: 'principal', partyId: null, liability: 'primary', amountFen: null, interestFrom: null, interestText: null, collateralId: null, capFen: null, performBy: null, text: null,
  }
  const form = useDetailForm<Values, JudgmentTermFacts, 'judgment-term'>({
    what: '判项',
    draftKey: `term:${id ?? judgment.id}`,
    record: term,
    blank: { ...blank, performBy: judgment.performBy },
    loadSchema: () => import('../../../../shared/model/claim.ts').then((module) => module.judgmentTermFacts),
    save,
    remove,
    latest: async () => (await call('proceedings.ofCase', { caseId })).terms,
    onClose,
  })
  const { kind, liability } = form.values
  const voiding = term && <VoidAction subject={`判项（${claimKindLabels[term.kind]}）`} what="判项" record={term} command={remove} onVoided={onClose} />

  return (
    <RecordDrawer title={term === null ? '登记判项' : `判项 ${claimKindLabels[term.kind]}`} form={form} labels={judgmentTermLabels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <EnumSelect label={judgmentTermLabels.kind} labels={claimKindLabels} field={form.bind('kind')} required />
        <ProceedingPartyField label={judgmentTermLabels.partyId} field={form.bind('partyId')} proceeding={proceeding} nobody="全体被告" />
        <EnumSelect label={judgmentTermLabels.liability} labels={liabilityLabels} field={form.bind('liability')} required />
        <MoneyField label={judgmentTermLabels.amountFen} field={form.bind('amountFen')} />
        {(liability === 'collateral-only' || kind === 'priority') && <CollateralField label={judgmentTermLabels.collateralId} field={form.bind('collateralId')} />}
        {liability !== 'primary' && <MoneyField label={judgmentTermLabels.capFen} field={form.bind('capFen')} help="判令在限额内承担的，填限额" />}
        <DateField label={judgmentTermLabels.performBy} field={form.bind('performBy')} distance />
        <DateField label={judgmentTermLabels.interestFrom} field={form.bind('interestFrom')} />
        <WideField>
          <TextField label={judgmentTermLabels.interestText} field={form.bind('interestText')} placeholder="如 以未付本金为基数，按年利率 8.1% 计至实际清偿之日" />
        </WideField>
        <WideField>
          <LongTextField label={judgmentTermLabels.text} field={form.bind('text')} help="照抄判决主文的这一项" />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
