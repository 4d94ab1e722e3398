import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ContactPersonView, ContactView } from '../../../../shared/api/contacts.ts'
import type { Staff } from '../../../../shared/api/organisation.ts'
import {
  contactChannelLabels, type ContactFacts, contactRelationLabels, evidenceKindLabels, type FreeRelation, isFreeRelation, outcomeLabelsFor, promiseWayLabels, targetSourceLabels,
} from '../../../../shared/model/contact.ts'
import { contactLabels } from '../../../../shared/model/field-labels.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import type { RecordForm } from '../../../components/use-record-form.ts'
import { ColleaguesField } from './colleagues-field.tsx'
import { type ContactValues, numberedChannels } from './contact-values.ts'
import { LetterWordsNotice } from './letter-words-notice.tsx'
import { OTHER_PERSON, PersonField } from './person-field.tsx'

/** Ties that come from the record alone are not offered. */
const relationChoices: Readonly<Record<FreeRelation, string>> = {
  spouse: contactRelationLabels.spouse,
  agent: contactRelationLabels.agent,
  mediator: contactRelationLabels.mediator,
  relative: contactRelationLabels.relative,
  employer: contactRelationLabels.employer,
  business: contactRelationLabels.business,
  other: contactRelationLabels.other,
}
const writtenChannels: ReadonlySet<ContactFacts['channel']> = new Set(['sms', 'wechat', 'email', 'letter'])

const targetNames: Readonly<Record<ContactFacts['channel'], string>> = { call: '号码', sms: '号码', wechat: '微信号', email: '邮箱', visit: '地址', letter: '地址' }

interface FormProps {
  readonly form: RecordForm<ContactValues>
}

interface ContactFieldsProps extends FormProps {
  readonly contact: ContactView | null
  readonly persons: readonly ContactPersonView[]
  /** True where the guards bar the contact: it is kept as a breach, with its reason. */
  readonly barred: boolean
}

/** Whom, how, when and with what result. */
export function ContactFields({ form, contact, persons, barred }: ContactFieldsProps): ReactNode {
  const { bind, values } = form
  const channel = values.channel ?? 'call'
  const visited = channel === 'visit'
  const person = persons.find((each) => each.partyId === values.partyId)

  function choosePerson(value: string): void {
    const chosen = persons.find(({ partyId }) => partyId === value)
    form.change({ partyId: chosen?.partyId ?? null, personName: chosen?.name ?? null, relation: chosen?.relation ?? null, target: null })
  }

  return (
    <FieldGrid>
      {barred && (
        <WideField>
          <LongTextField label="违规原因" field={bind('breachReason')} required help="不得联系的不要联系；已经发生的如实写明原因，登记为违规，负责人和审计可以查到" />
        </WideField>
      )}
      <PersonField label={contactLabels.personName} required autoFocus persons={persons} value={person?.partyId ?? OTHER_PERSON} onChange={choosePerson} />
      <EnumSelect label={contactLabels.channel} labels={contactChannelLabels} field={bind('channel')} required />
      {person === undefined && <OtherPersonFields form={form} />}
      <DateField label={contactLabels.occurredOn} field={bind('occurredOn')} required />
      <TextField label={contactLabels.occurredAt} field={bind('occurredAt')} required placeholder="如 09:30" />
      <TextField
        label={targetNames[channel]}
        field={bind('target')}
        placeholder={targetHint(contact, person?.phoneMasked ?? null, channel)}
        help={person?.phoneTrouble !== null && person?.phoneTrouble !== undefined && numberedChannels.has(channel) ? `登记的号码：${person.phoneTrouble}` : undefined}
      />
      <EnumSelect label={`${targetNames[channel]}来源`} labels={targetSourceLabels} field={bind('targetSource')} />
      <EnumSelect label={contactLabels.outcome} labels={outcomeLabelsFor(values.relation)} field={bind('outcome')} required />
      <Checkbox mt={24} size="sm" label="对方来电、来访" checked={values.incoming ?? false} onChange={(event) => form.change({ incoming: event.currentTarget.checked })} />
      {values.outcome === 'promised' && <PromiseFields form={form} />}
      <WideField>
        <LongTextField label={contactLabels.content} field={bind('content')} placeholder="说了什么，对方怎么答复" />
        {writtenChannels.has(channel) && <LetterWordsNotice text={values.content} />}
      </WideField>
      <WideField>
        <TextField label={contactLabels.newFacts} field={bind('newFacts')} required={visited} placeholder="如 厂房停产、换了住处；没有的写“无”" />
      </WideField>
      <TextField label={contactLabels.nextStep} field={bind('nextStep')} required={visited} placeholder="如 再打、寄催收函" />
      <DateField label={contactLabels.nextOn} field={bind('nextOn')} required={visited} distance />
    </FieldGrid>
  )
}

/** Somebody whom the record does not tie to the debt goes by his own name. */
function OtherPersonFields({ form }: FormProps): ReactNode {
  const relation = form.bind('relation')
  const free = relation.value !== null && isFreeRelation(relation.value) ? relation.value : null
  return (
    <>
      <TextField label="姓名" field={form.bind('personName')} required />
      <EnumSelect label={contactLabels.relation} labels={relationChoices} field={{ ...relation, value: free }} required help="保证人、共同借款人等要先在担保或诉讼里登记" />
    </>
  )
}

function PromiseFields({ form: { bind } }: FormProps): ReactNode {
  return (
    <>
      <DateField label={contactLabels.promiseDueOn} field={bind('promiseDueOn')} required distance />
      <MoneyField label={contactLabels.promiseFen} field={bind('promiseFen')} required />
      <EnumSelect label={contactLabels.promiseWay} labels={promiseWayLabels} field={bind('promiseWay')} required />
    </>
  )
}

interface EvidenceFieldsProps extends FormProps {
  readonly persons: readonly ContactPersonView[]
  readonly staff: readonly Staff[]
}

/** Who of the bank was there, and what proves it. */
export function EvidenceFields({ form, persons, staff }: EvidenceFieldsProps): ReactNode {
  const { bind, values, change } = form
  const isOtherPerson = persons.every(({ partyId }) => partyId !== values.partyId)
  return (
    <FieldGrid>
      <WideField>
        <ColleaguesField label={contactLabels.colleagues} field={bind('colleagues')} staff={staff} withRoles={values.channel === 'visit'} />
      </WideField>
      <EnumSelect label={contactLabels.evidenceKind} labels={evidenceKindLabels} field={bind('evidenceKind')} help="没有证据的联系不中断时效" />
      <TextField label={contactLabels.evidenceRef} field={bind('evidenceRef')} required={values.evidenceKind === 'recording'} placeholder="录音编号、邮件号、文件名" />
      <Checkbox size="sm" label="合同约定的送达号码、账号或地址" checked={values.targetAgreed ?? false} onChange={(event) => change({ targetAgreed: event.currentTarget.checked })} />
      {isOtherPerson && <Checkbox size="sm" label="向其提及了债务" checked={values.disclosed ?? false} onChange={(event) => change({ disclosed: event.currentTarget.checked })} />}
    </FieldGrid>
  )
}

function targetHint(contact: ContactView | null, onRecord: string | null, channel: ContactFacts['channel']): string {
  if (contact !== null && contact.targetMasked !== null) return `${contact.targetMasked}（不填即不变）`
  if (!numberedChannels.has(channel)) return ''
  return onRecord === null ? '没有登记电话，请填写' : `${onRecord}（登记的号码，不填即用）`
}
