import type { ReactNode } from 'react'
import type { ContactPersonView, PermitView } from '../../../../shared/api/contacts.ts'
import { type PermitFacts, permitKindLabels } from '../../../../shared/model/contact.ts'
import { permitLabels } from '../../../../shared/model/field-labels.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { OTHER_PERSON, PersonField } from './person-field.tsx'

type Values = Blank<PermitFacts>

const words = valueWords({ kind: permitKindLabels })

interface Props {
  readonly permit: PermitView | null
  readonly persons: readonly ContactPersonView[]
  readonly onClose: () => void
}

/** One consent, finding, approval or refusal, with the paper or recording it rests on. */
export function PermitForm({ permit, persons, onClose }: Props): ReactNode {
  const { caseId, today } = useCaseScope()
  const save = useCommand('contacts.savePermit')
  const remove = useCommand('contacts.voidPermit')
  const id = permit?.id ?? null
  const blank: Values = { caseId, partyId: persons[0]?.partyId ?? null, personName: persons[0]?.name ?? null, kind: null, givenOn: today, basis: null }
  const form = useDetailForm<Values, PermitFacts, 'permit'>({
    what: '联系约定',
    draftKey: `permit:${id ?? `new:${caseId}`}`,
    record: permit,
    blank,
    loadSchema: () => import('../../../../shared/model/contact.ts').then((module) => module.permitFacts),
    save,
    remove,
    latest: async () => (await call('contacts.ofCase', { caseId })).permits,
    onClose,
  })
  const person = persons.find(({ partyId }) => partyId === form.values.partyId)
  const voiding = permit && <VoidAction subject={`联系约定（${permit.personName}，${permitKindLabels[permit.kind]}）`} what="联系约定" record={permit} command={remove} onVoided={onClose} />

  function choosePerson(value: string): void {
    const chosen = persons.find(({ partyId }) => partyId === value)
    form.change({ partyId: chosen?.partyId ?? null, personName: chosen?.name ?? null })
  }

  return (
    <RecordDrawer title={permit === null ? '登记联系约定' : `联系约定：${permit.personName}`} form={form} labels={permitLabels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <PersonField label={permitLabels.personName} required autoFocus persons={persons} value={person?.partyId ?? OTHER_PERSON} onChange={choosePerson} />
        {person === undefined && <TextField label="姓名" field={form.bind('personName')} required />}
        <DateField label={permitLabels.givenOn} field={form.bind('givenOn')} required help={form.values.kind === 'approved' ? '批准联系的那一天，只在当日有效，可以提前登记' : undefined} />
        <WideField>
          <EnumSelect label={permitLabels.kind} labels={permitKindLabels} field={form.bind('kind')} required />
        </WideField>
        <WideField>
          <TextField label={permitLabels.basis} field={form.bind('basis')} required placeholder="如 录音编号、签批单编号、授权委托书" help="没有依据的约定不算数" />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
