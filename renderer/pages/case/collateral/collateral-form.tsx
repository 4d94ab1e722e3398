import type { ReactNode } from 'react'
import type { Collateral } from '../../../../shared/api/security.ts'
import { type CollateralFacts, collateralKindLabels, pledgeFormLabels, registrationKindLabels } from '../../../../shared/model/asset.ts'
import { collateralLabels as labels } from '../../../../shared/model/asset-labels.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { type RecordForm } from '../../../components/use-record-form.ts'
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useNewParty } from '../party/use-new-party.tsx'
import { AssetFields, type AssetValues, blankAsset } from '../record/asset-fields.tsx'
import { JurisdictionFields } from '../record/jurisdiction-fields.tsx'
import { LoansField } from '../record/loans-field.tsx'
import { TakeOverField } from '../record/take-over-field.tsx'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'

type Values = Blank<Omit<CollateralFacts, 'asset'> & { asset: AssetValues }>

function blank(caseId: Id<'case'>): Values {
  return {
    caseId, asset: blankAsset, loanIds: [], kind: 'mortgage', contractName: '抵押合同', contractNo: null, signedOn: null, isMaximum: false, fixedOn: null,
    capFen: null, rank: 1, registration: 'unknown', registrationNo: null, registeredOn: null, registry: null, securedFen: null, pledgeForm: null, sealKnownOn: null, jurisdictionClause: null, jurisdictionText: null, arbitrationAgreed: null, note: null,
  }
}

const words = valueWords({ kind: collateralKindLabels, registration: registrationKindLabels, pledgeForm: pledgeFormLabels })

interface Props {
  readonly collateral: Collateral | null
  readonly onClose: () => void
}

/** A thing that secures the debt, with its contract, registration and value. */
export function CollateralForm({ collateral, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('collateral.save')
  const remove = useCommand('collateral.void')
  const newParty = useNewParty()
  const id = collateral?.id ?? null
  const form = useDetailForm<Values, CollateralFacts, 'collateral'>({
    what: '抵质押物',
    draftKey: `collateral:${id ?? `new:${caseId}`}`,
    record: collateral,
    blank: blank(caseId),
    loadSchema: () => import('../../../../shared/model/asset.ts').then((module) => module.collateralFacts),
    save,
    remove,
    latest: () => call('collateral.ofCase', { caseId }),
    onClose,
  })
  const voiding = collateral && <VoidAction subject={`${collateralKindLabels[collateral.kind]}（${collateral.asset.description}）`} what="抵质押物" record={collateral} command={remove} onVoided={onClose} />
  if (newParty.form) return newParty.form

  return (
    <RecordDrawer title={collateral === null ? '新增抵质押物' : `抵质押物：${collateral.asset.description}`} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <AssetFields field={form.bind('asset')} onNewOwner={newParty.ask} choose={collateral === null} />
      <FieldSection title="担保合同" />
      <FieldGrid>
        {collateral === null && <SameContract form={form} />}
        <WideField>
          <LoansField label={labels.loanIds} field={form.bind('loanIds')} required />
        </WideField>
        <EnumSelect label={labels.kind} labels={collateralKindLabels} field={form.bind('kind')} required />
        <DateField label={labels.signedOn} field={form.bind('signedOn')} />
        {form.values.kind === 'pledge' && <EnumSelect label={labels.pledgeForm} labels={pledgeFormLabels} field={form.bind('pledgeForm')} help="交付占有的动产质权不受诉讼时效限制" />}
        <TextField label={labels.contractName} field={form.bind('contractName')} help="起诉状“担保”栏" />
        <TextField label={labels.contractNo} field={form.bind('contractNo')} />
        <YesNoField label={labels.isMaximum} field={form.bind('isMaximum')} />
        {form.values.isMaximum === true && (
          <>
            <MoneyField label={labels.capFen} field={form.bind('capFen')} />
            <DateField label={labels.fixedOn} field={form.bind('fixedOn')} />
            <DateField label={labels.sealKnownOn} field={form.bind('sealKnownOn')} help="自知悉财产被查封时起，新发生的债权不在担保范围" />
          </>
        )}
      </FieldGrid>
      <FieldSection title="登记" />
      <FieldGrid>
        <EnumSelect label={labels.registration} labels={registrationKindLabels} field={form.bind('registration')} required help="预告登记的优先受偿请求不同于正式登记" />
        <NumberField label={labels.rank} unit="顺位" field={form.bind('rank')} />
        <TextField label={labels.registrationNo} field={form.bind('registrationNo')} help="他项权证号或不动产登记证明号" />
        <DateField label={labels.registeredOn} field={form.bind('registeredOn')} />
        <TextField label={labels.registry} field={form.bind('registry')} placeholder="如 某县不动产登记中心" />
        <MoneyField label={labels.securedFen} field={form.bind('securedFen')} help="登记与合同不一致的，以登记为准" />
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
      <JurisdictionFields jurisdictionClause={form.bind('jurisdictionClause')} jurisdictionText={form.bind('jurisdictionText')} arbitrationAgreed={form.bind('arbitrationAgreed')} />
      <FormFiles caseId={caseId} kind="collateral" recordId={id} />
    </RecordDrawer>
  )
}

/** Several things under one contract: the contract is typed once. */
function SameContract({ form }: { readonly form: RecordForm<Values> }): ReactNode {
  const { caseId } = useCaseScope()
  const kept = useCall('collateral.ofCase', { caseId }).data ?? []
  return (
    <TakeOverField
      label="参照已登记的担保合同"
      help="同一份合同的其他抵质押物：合同内容照抄过来，只改不同的"
      sources={kept.map((each) => ({ id: each.id, words: `${each.contractNo ?? each.contractName ?? collateralKindLabels[each.kind]}　${each.asset.description}`, facts: contractOf(each) }))}
      onTake={(facts) => facts && form.change(facts)}
    />
  )
}

/** What the contract says of everything that it covers; rank and certificate are each thing's own. */
function contractOf({
  loanIds, kind, contractName, contractNo, signedOn, isMaximum, fixedOn, capFen, pledgeForm, registry, jurisdictionClause, jurisdictionText, arbitrationAgreed,
}: CollateralFacts): Partial<Values> {
  return { loanIds, kind, contractName, contractNo, signedOn, isMaximum, fixedOn, capFen, pledgeForm, registry, jurisdictionClause, jurisdictionText, arbitrationAgreed }
}
