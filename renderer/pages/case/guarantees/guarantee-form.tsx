import type { ReactNode } from 'react'
import type { Guarantee } from '../../../../shared/api/security.ts'
import { guaranteeLabels } from '../../../../shared/model/field-labels.ts'
import { agreedPeriodKindLabels, type GuaranteeFacts, guaranteeModeLabels, periodUnitLabels, refinanceKnowledgeLabels } from '../../../../shared/model/guarantee.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useNewParty } from '../party/use-new-party.tsx'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { ContractFields, type GuaranteeValues, PeriodFields, ScopeFields } from './guarantee-fields.tsx'

function blank(caseId: Id<'case'>): GuaranteeValues {
  return {
    caseId, guarantorId: null, loanIds: [], mode: 'joint', contractName: '保证合同', contractNo: null, signedOn: null, isMaximum: false, fixedOn: null,
    capFen: null, scope: null, periodText: null, periodFrom: null, periodTo: null, isLetter: false, note: null,
    counterForId: null, modeNotAgreed: false, capGroup: null, sharePercent: null, periodKind: null, periodCount: null, periodUnit: null, periodDoubt: null,
    refinanceKnown: null, refinanceProof: null, jurisdictionClause: null, jurisdictionText: null, arbitrationAgreed: null,
  }
}

const words = valueWords({ mode: guaranteeModeLabels, periodKind: agreedPeriodKindLabels, periodUnit: periodUnitLabels, refinanceKnown: refinanceKnowledgeLabels })

interface Props {
  readonly guarantee: Guarantee | null
  /** The fact that a question led here for. */
  readonly focusOn?: keyof GuaranteeFacts | null
  readonly onClose: () => void
}

/** A guarantee: who answers for which loans, how, and until when. */
export function GuaranteeForm({ guarantee, focusOn = null, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('guarantees.save')
  const remove = useCommand('guarantees.void')
  const newParty = useNewParty()
  const id = guarantee?.id ?? null
  const form = useDetailForm<GuaranteeValues, GuaranteeFacts, 'guarantee'>({
    what: '保证',
    draftKey: `guarantee:${id ?? `new:${caseId}`}`,
    record: guarantee,
    blank: blank(caseId),
    loadSchema: () => import('../../../../shared/model/guarantee.ts').then((module) => module.guaranteeFacts),
    save,
    remove,
    latest: () => call('guarantees.ofCase', { caseId }),
    onClose,
  })
  const voiding = guarantee && <VoidAction subject={`保证（${guarantee.guarantorName}，${guaranteeModeLabels[guarantee.mode]}）`} what="保证" record={guarantee} command={remove} onVoided={onClose} />
  if (newParty.form) return newParty.form

  return (
    <RecordDrawer title={guarantee === null ? '新增保证' : `保证：${guarantee.guarantorName}`} form={form} labels={guaranteeLabels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <ContractFields form={form} focusOn={focusOn} isNew={guarantee === null} onNewParty={newParty.ask} />
      <PeriodFields form={form} focusOn={focusOn} />
      <ScopeFields form={form} onNewParty={newParty.ask} />
      <FormFiles caseId={caseId} kind="guarantee" recordId={id} />
    </RecordDrawer>
  )
}
