import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { FilterChoices } from '../../../shared/api/cases.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { CaseFacts } from '../../../shared/model/case.ts'
import { caseLabels } from '../../../shared/model/field-labels.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import type { Blank } from '../../components/blank.ts'
import { FieldGrid, WideField } from '../../components/field-grid.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { ErrorState } from '../../components/states.tsx'
import { LongTextField } from '../../components/text-field.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'
import { caseWords, KeeperFields } from '../case/overview/case-facts.tsx'
import { PartyField } from '../case/party/party-field.tsx'
import { useNewParty } from '../case/party/use-new-party.tsx'

interface Props {
  readonly onClose: () => void
}

/** 新建户: who borrowed and who keeps it; the loans come next, on the page that opens. */
export default function NewCaseForm({ onClose }: Props): ReactNode {
  const choices = useCall('cases.choices', {})
  if (choices.isError) return <ErrorState error={choices.error} onRetry={() => void choices.refetch()} />
  return choices.isSuccess ? <NewCaseDrawer choices={choices.data} onClose={onClose} /> : null
}

function NewCaseDrawer({ choices, onClose }: Props & { readonly choices: FilterChoices }): ReactNode {
  const [, navigate] = useLocation()
  const save = useCommand('cases.save')
  const newParty = useNewParty()
  const onlyUnit = choices.units.length === 1 ? (choices.units[0]?.id ?? null) : null
  const form = useRecordForm<Blank<CaseFacts>, CaseFacts, Saved<'case'>>({
    draftKey: 'case:new',
    initial: { borrowerId: null, unitId: onlyUnit, managerId: null, status: 'open', closedOn: null, note: null },
    version: null,
    loadSchema: () => import('../../../shared/model/case.ts').then((module) => module.caseFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id: null, version, facts })),
    onSaved: ({ id }) => {
      announce({ tone: 'good', text: '户已建立，请接着登记借据。' })
      navigate(`/cases/${id}/debt`)
    },
  })
  if (newParty.form) return newParty.form

  return (
    <RecordDrawer title="新建户" form={form} labels={caseLabels} valueWords={caseWords} saveLabel="建户，登记借据" onClose={onClose}>
      <FieldGrid>
        <WideField>
          <PartyField
            label={caseLabels.borrowerId}
            field={form.bind('borrowerId')}
            required
            autoFocus
            help="台账里已有的人直接选用，没有的在这里新增"
            onNew={(name) => newParty.ask(name, (borrowerId) => form.change({ borrowerId }))}
          />
        </WideField>
        <KeeperFields form={form} />
        <WideField>
          <LongTextField label={caseLabels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
