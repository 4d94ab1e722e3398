import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { type ReactNode, useRef, useState } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { ContactView } from '../../../../shared/api/contacts.ts'
import type { Staff } from '../../../../shared/api/organisation.ts'
import type { ContactFacts } from '../../../../shared/model/contact.ts'
import { contactLabels } from '../../../../shared/model/field-labels.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import { FieldSection } from '../../../components/field-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { type RecordForm, useRecordForm } from '../../../components/use-record-form.ts'
import { FormFiles } from '../attachments/tied-files.tsx'
import { VoidAction } from '../record/void-action.tsx'
import type { ContactDefaults } from './contact-defaults.ts'
import { ContactFields, EvidenceFields } from './contact-fields.tsx'
import { blankContact, type ContactStart, type ContactValues, contactValues, targetOrigin } from './contact-values.ts'
import { GuardAnswer } from './guard-answer.tsx'
import { useContactGuard } from './use-contact-guard.ts'

export interface ContactFormProps extends Pick<ContactStart, 'caseId' | 'partyId' | 'visit'> {
  readonly borrowerName: string
  readonly contact: ContactView | null
  readonly onClose: () => void
  /** Present where further entries follow one another. */
  readonly onNext?: () => void
}

export interface LoadedContactFormProps extends ContactFormProps, ContactStart {
  readonly staff: readonly Staff[]
  readonly onDefaults: (defaults: ContactDefaults) => void
}

/** 登记催收: one contact, checked against the guards while it is typed; Ctrl+Enter saves and goes on to the next. */
export function LoadedContactForm(props: LoadedContactFormProps): ReactNode {
  const { caseId, borrowerName, contact, about: { persons }, staff, today, onClose, onNext } = props
  const goesOn = useRef(false)
  const form = useContactForm(props, () => (goesOn.current && onNext !== undefined ? onNext() : onClose()))
  const id = contact?.id ?? null
  const guard = useContactGuard(form.values, id, caseId, today)
  useHotkeys([['mod+Enter', saveAndNext]], [], true)

  function saveAndNext(): void {
    goesOn.current = onNext !== undefined
    form.submit()
  }

  return (
    <RecordDrawer
      title={contact === null ? `登记催收：${borrowerName}` : `催收记录：${borrowerName} ${contact.occurredOn} ${contact.occurredAt}`}
      form={form}
      labels={contactLabels}
      review={id && { caseId, recordId: id }}
      onClose={onClose}
      actions={
        <>
          {onNext !== undefined && (
            <Button variant="default" loading={form.saving} onClick={saveAndNext} title="Ctrl+Enter">
              保存并登记下一条
            </Button>
          )}
          {contact !== null && <VoidContact contact={contact} onVoided={onClose} />}
        </>
      }
    >
      {guard !== null && <GuardAnswer answer={guard} />}
      <ContactFields form={form} contact={contact} persons={persons} barred={guard !== null && guard.value.verdict !== 'allow'} />
      <FieldSection title="人员和证据" />
      <EvidenceFields form={form} persons={persons} staff={staff} />
      <FormFiles caseId={caseId} kind="contact" recordId={id} />
    </RecordDrawer>
  )
}

/** The entry as a form; `onSaved` follows once the defaults of the next entry are kept. */
function useContactForm(props: LoadedContactFormProps, onSaved: () => void): RecordForm<ContactValues> {
  const { caseId, borrowerName, contact, visit, onDefaults } = props
  const save = useCommand('contacts.save')
  const [blank] = useState(() => blankContact(props))
  const id = contact?.id ?? null
  const form = useRecordForm<ContactValues, ContactFacts, Saved<'contact'>>({
    draftKey: visit === undefined ? `contact:${id ?? `new:${caseId}`}` : `contact:visit:${visit.id}`,
    initial: contact === null ? blank : contactValues(blank, contact),
    version: contact?.version ?? null,
    loadSchema: () => import('../../../../shared/model/contact.ts').then((module) => module.contactFacts),
    save: (facts, version) =>
      save.mutateAsync((commandId) => ({ commandId, id, version, facts, targetFrom: targetOrigin(facts, id !== null), ...(visit === undefined ? {} : { visitId: visit.id }) })),
    onSaved: () => {
      announce({ tone: 'good', text: `${borrowerName}的催收记录已保存。` })
      const { channel, targetSource, evidenceKind } = form.values
      if (channel !== null && visit === undefined) onDefaults({ channel, targetSource, evidenceKind })
      onSaved()
    },
    readLatest: async () => {
      const { rows } = await call('contacts.page', { filter: { caseId, mine: false, channel: null, breachesOnly: false, from: null, to: null }, offset: 0, limit: 200 })
      const latest = rows.find((each) => each.id === id)
      return latest === undefined ? null : { version: latest.version, values: contactValues(blank, latest) }
    },
  })
  return form
}

function VoidContact({ contact, onVoided }: { readonly contact: ContactView; readonly onVoided: () => void }): ReactNode {
  const { personName, occurredOn, occurredAt } = contact
  const remove = useCommand('contacts.void')
  return <VoidAction subject={`催收记录（${personName}，${occurredOn} ${occurredAt}）`} what="催收记录" record={contact} command={remove} onVoided={onVoided} />
}
