import { Button, Checkbox } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { type ReactNode, useRef, useState } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { ContactsOfCase, ContactView } from '../../../../shared/api/contacts.ts'
import type { Staff } from '../../../../shared/api/organisation.ts'
import {
  contactChannelLabels, type ContactFacts, contactOutcomeLabels, contactPlan, contactRelationLabels, evidenceKindLabels, type FreeRelation, isFreeRelation,
  promiseWayLabels, targetSourceLabels,
} from '../../../../shared/model/contact.ts'
import type { VisitView } from '../../../../shared/api/visits.ts'
import { contactLabels } from '../../../../shared/model/field-labels.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { teamOf } from '../../../../shared/model/visit.ts'
import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { voidedAndClosed } from '../record/done.ts'
import { VoidAction } from '../record/void-action.tsx'
import { ColleaguesField } from './colleagues-field.tsx'
import type { ContactDefaults } from './contact-defaults.ts'
import { GuardAnswer } from './guard-answer.tsx'
import { LetterWordsNotice } from './letter-words-notice.tsx'
import { OTHER_PERSON, PersonField } from './person-field.tsx'

type Values = Blank<ContactFacts>
type Origin = 'typed' | 'on-record' | 'unchanged'

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
const numbered: ReadonlySet<ContactFacts['channel']> = new Set(['call', 'sms'])
const written: ReadonlySet<ContactFacts['channel']> = new Set(['sms', 'wechat', 'email', 'letter'])

const targetNames: Readonly<Record<ContactFacts['channel'], string>> = { call: '号码', sms: '号码', wechat: '微信号', email: '邮箱', visit: '地址', letter: '地址' }

export interface ContactFormProps {
  readonly caseId: Id<'case'>
  readonly borrowerName: string
  readonly contact: ContactView | null
  /** Whom the entry begins with; absent = the borrower. */
  readonly partyId?: Id<'party'> | null
  /** The planned visit whose result this is: what the list knows is not typed again. */
  readonly visit?: VisitView
  readonly onClose: () => void
  /** Present where further entries follow one another. */
  readonly onNext?: () => void
}

export interface LoadedContactFormProps extends ContactFormProps {
  readonly about: ContactsOfCase
  readonly staff: readonly Staff[]
  readonly me: Id<'staff'>
  readonly today: IsoDate
  readonly timeNow: string
  readonly defaults: ContactDefaults
  readonly onDefaults: (defaults: ContactDefaults) => void
}

function blankFor({ caseId, partyId, visit, about, me, today, timeNow, defaults }: LoadedContactFormProps): Values {
  const person = about.persons.find((each) => each.partyId === partyId) ?? about.persons[0]
  return {
    caseId, channel: defaults.channel, incoming: false, partyId: person?.partyId ?? null, personName: person?.name ?? null, relation: person?.relation ?? null, target: null,
    targetSource: defaults.targetSource, targetAgreed: false, occurredOn: today, occurredAt: timeNow, colleagues: [{ staffId: me, role: 'lead' }], outcome: null, content: null,
    newFacts: null, nextStep: null, nextOn: null, promiseDueOn: null, promiseWay: null, promiseFen: null, evidenceKind: defaults.evidenceKind, evidenceRef: null, disclosed: false,
    breachReason: null, ...(visit === undefined ? {} : visitValues(visit, today)),
  }
}

/** A result entered ahead of its day took place today. */
function visitValues(visit: VisitView, today: IsoDate): Partial<Values> {
  const { personName, relation, known, visitOn, startsAt, partyId, address } = visit
  return {
    channel: 'visit', partyId, personName, relation, target: address, targetSource: known?.source ?? null, targetAgreed: known?.agreed ?? false,
    occurredOn: visitOn < today ? visitOn : today, occurredAt: startsAt, colleagues: teamOf(visit), evidenceKind: null,
  }
}

function valuesOf(blank: Values, contact: ContactView): Values {
  const { colleagues, ...facts } = { ...contact, target: null }
  const values = { ...blank }
  for (const key of Object.keys(blank)) if (key in facts) Object.assign(values, { [key]: Reflect.get(facts, key) })
  return { ...values, colleagues: [...colleagues] }
}

/** 登记催收: one contact, checked against the guards while it is typed; Ctrl+Enter saves and goes on to the next. */
export function LoadedContactForm(props: LoadedContactFormProps): ReactNode {
  const { caseId, borrowerName, contact, visit, about, staff, onClose, onNext, onDefaults } = props
  const save = useCommand('contacts.save')
  const remove = useCommand('contacts.void')
  const goesOn = useRef(false)
  const [blank] = useState(() => blankFor(props))
  const id = contact?.id ?? null
  const form = useRecordForm<Values, ContactFacts, Saved<'contact'>>({
    draftKey: visit === undefined ? `contact:${id ?? `new:${caseId}`}` : `contact:visit:${visit.id}`,
    initial: contact === null ? blank : valuesOf(blank, contact),
    version: contact?.version ?? null,
    loadSchema: () => import('../../../../shared/model/contact.ts').then((module) => module.contactFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id, version, facts, targetFrom: origin(facts), ...(visit === undefined ? {} : { visitId: visit.id }) })),
    onSaved: () => {
      announce({ tone: 'good', text: `${borrowerName}的催收记录已保存。` })
      const { channel, targetSource, evidenceKind } = form.values
      if (channel !== null && visit === undefined) onDefaults({ channel, targetSource, evidenceKind })
      if (goesOn.current && onNext !== undefined) onNext()
      else onClose()
    },
    readLatest: async () => {
      const { rows } = await call('contacts.page', { filter: { caseId, mine: false, channel: null, breachesOnly: false, from: null, to: null }, offset: 0, limit: 200 })
      const latest = rows.find((each) => each.id === id)
      return latest === undefined ? null : { version: latest.version, values: valuesOf(blank, latest) }
    },
  })
  const { values } = form
  const channel = values.channel ?? 'call'
  const person = about.persons.find((each) => each.partyId === values.partyId)
  const plan = contactPlan.safeParse(Object.fromEntries(Object.keys(contactPlan.shape).map((key) => [key, Reflect.get(values, key)])))
  const guard = useCall('contacts.check', { id, plan: plan.success ? plan.data : emptyPlan(caseId, props.today), targetFrom: origin(values) }, { enabled: plan.success, keepPrevious: true })
  const barred = plan.success && guard.data !== undefined && guard.data.value.verdict !== 'allow'
  const relation = form.bind('relation')
  const relationField = { ...relation, value: relation.value !== null && isFreeRelation(relation.value) ? relation.value : null }
  useHotkeys([['mod+Enter', saveAndNext]], [], true)

  function origin(facts: { readonly target: string | null; readonly channel: ContactFacts['channel'] | null }): Origin {
    if (facts.target !== null) return 'typed'
    if (contact !== null) return 'unchanged'
    return facts.channel !== null && numbered.has(facts.channel) ? 'on-record' : 'typed'
  }

  function saveAndNext(): void {
    goesOn.current = onNext !== undefined
    form.submit()
  }

  function choosePerson(value: string): void {
    const chosen = about.persons.find(({ partyId }) => partyId === value)
    form.change({ partyId: chosen?.partyId ?? null, personName: chosen?.name ?? null, relation: chosen?.relation ?? null, target: null })
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
          {contact !== null && (
            <VoidAction
              subject={`催收记录（${contact.personName}，${contact.occurredOn} ${contact.occurredAt}）`}
              pending={remove.isPending}
              error={remove.error}
              onConfirm={(reason) => remove.mutate((commandId) => ({ commandId, id: contact.id, version: contact.version, reason }), { onSuccess: voidedAndClosed('催收记录', onClose) })}
            />
          )}
        </>
      }
    >
      {plan.success && guard.data !== undefined && <GuardAnswer answer={guard.data} />}
      <FieldGrid>
        {barred && (
          <WideField>
            <LongTextField label="违规原因" field={form.bind('breachReason')} required help="不得联系的不要联系；已经发生的如实写明原因，登记为违规，负责人和审计可以查到" />
          </WideField>
        )}
        <PersonField label={contactLabels.personName} required autoFocus persons={about.persons} value={person?.partyId ?? OTHER_PERSON} onChange={choosePerson} />
        <EnumSelect label={contactLabels.channel} labels={contactChannelLabels} field={form.bind('channel')} required />
        {person === undefined && (
          <>
            <TextField label="姓名" field={form.bind('personName')} required />
            <EnumSelect label={contactLabels.relation} labels={relationChoices} field={relationField} required help="保证人、共同借款人等要先在担保或诉讼里登记" />
          </>
        )}
        <DateField label={contactLabels.occurredOn} field={form.bind('occurredOn')} required />
        <TextField label={contactLabels.occurredAt} field={form.bind('occurredAt')} required placeholder="如 09:30" />
        <TextField
          label={targetNames[channel]}
          field={form.bind('target')}
          placeholder={targetHint(contact, person?.phoneMasked ?? null, channel)}
          help={person?.phoneTrouble !== null && person?.phoneTrouble !== undefined && numbered.has(channel) ? `登记的号码：${person.phoneTrouble}` : undefined}
        />
        <EnumSelect label={`${targetNames[channel]}来源`} labels={targetSourceLabels} field={form.bind('targetSource')} />
        <EnumSelect label={contactLabels.outcome} labels={contactOutcomeLabels} field={form.bind('outcome')} required />
        <Checkbox mt={24} size="sm" label="对方来电、来访" checked={values.incoming ?? false} onChange={(event) => form.change({ incoming: event.currentTarget.checked })} />
        {values.outcome === 'promised' && (
          <>
            <DateField label={contactLabels.promiseDueOn} field={form.bind('promiseDueOn')} required distance />
            <MoneyField label={contactLabels.promiseFen} field={form.bind('promiseFen')} required />
            <EnumSelect label={contactLabels.promiseWay} labels={promiseWayLabels} field={form.bind('promiseWay')} required />
          </>
        )}
        <WideField>
          <LongTextField label={contactLabels.content} field={form.bind('content')} placeholder="说了什么，对方怎么答复" />
          {written.has(channel) && <LetterWordsNotice text={values.content} />}
        </WideField>
        <WideField>
          <TextField label={contactLabels.newFacts} field={form.bind('newFacts')} required={channel === 'visit'} placeholder="如 厂房停产、换了住处；没有的写“无”" />
        </WideField>
        <TextField label={contactLabels.nextStep} field={form.bind('nextStep')} required={channel === 'visit'} placeholder="如 再打、寄催收函" />
        <DateField label={contactLabels.nextOn} field={form.bind('nextOn')} required={channel === 'visit'} distance />
      </FieldGrid>
      <FieldSection title="人员和证据" />
      <FieldGrid>
        <WideField>
          <ColleaguesField label={contactLabels.colleagues} field={form.bind('colleagues')} staff={staff} withRoles={channel === 'visit'} />
        </WideField>
        <EnumSelect label={contactLabels.evidenceKind} labels={evidenceKindLabels} field={form.bind('evidenceKind')} help="没有证据的联系不中断时效" />
        <TextField label={contactLabels.evidenceRef} field={form.bind('evidenceRef')} placeholder="录音编号、邮件号、文件名" />
        <Checkbox size="sm" label="合同约定的送达号码、账号或地址" checked={values.targetAgreed ?? false} onChange={(event) => form.change({ targetAgreed: event.currentTarget.checked })} />
        {person === undefined && (
          <Checkbox size="sm" label="向其提及了债务" checked={values.disclosed ?? false} onChange={(event) => form.change({ disclosed: event.currentTarget.checked })} />
        )}
      </FieldGrid>
    </RecordDrawer>
  )
}

function targetHint(contact: ContactView | null, onRecord: string | null, channel: ContactFacts['channel']): string {
  if (contact !== null && contact.targetMasked !== null) return `${contact.targetMasked}（不填即不变）`
  if (!numbered.has(channel)) return ''
  return onRecord === null ? '没有登记电话，请填写' : `${onRecord}（登记的号码，不填即用）`
}

/** Stands in while the entry is not complete enough to be asked about; the question is then not sent. */
function emptyPlan(caseId: Id<'case'>, today: IsoDate): ReturnType<typeof contactPlan.parse> {
  return { caseId, channel: 'call', incoming: false, partyId: null, personName: '', relation: 'other', target: null, targetSource: null, occurredOn: today, occurredAt: '10:00', colleagues: [], disclosed: false }
}
