import { Tooltip, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { PhoneView } from '../../../shared/api/party-profile.ts'
import { phoneLabels as labels } from '../../../shared/model/field-labels.ts'
import type { Id } from '../../../shared/model/id.ts'
import { contactSourceLabels, type PhoneFacts, type PhoneStatus, phoneStatusLabels } from '../../../shared/model/party-contact.ts'
import { call } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Blank } from '../../components/blank.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DateField } from '../../components/date-field.tsx'
import { EnumSelect } from '../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../components/field-grid.tsx'
import masked from '../../components/masked-text.module.css'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { failureText } from '../../components/states.tsx'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'
import { savedForGood } from '../case/record/saved-and-closed.ts'
import { factsFrom } from '../case/record/facts-from.ts'
import { dateColumn, nodeColumn } from '../case/record/cells.tsx'
import { RecordsSection } from '../case/record/records-section.tsx'
import { valueWords } from '../case/record/value-words.ts'
import { VoidAction } from '../case/record/void-action.tsx'
import { YesNoField } from '../case/record/yes-no-field.tsx'

const tones: Record<PhoneStatus, Tone> = { 'in-use': 'good', invalid: 'plain', 'not-own': 'bad' }

const columns: readonly TableColumn<PhoneView>[] = [
  { ...nodeColumn<PhoneView>('number', '电话', 112, (row) => <MaskedPhone phone={row} />), always: true },
  { ...nodeColumn<PhoneView>('status', '状态', 80, (row) => <StatusBadge tone={tones[row.status]}>{phoneStatusLabels[row.status]}</StatusBadge>), opens: true },
  nodeColumn('source', '来源', 96, (row) => (row.source === null ? '—' : contactSourceLabels[row.source])),
  nodeColumn('agreed', '约定送达', 72, (row) => (row.agreed ? '是' : '否')),
  dateColumn('since', '登记自', (row) => row.since),
]

interface SectionProps {
  readonly partyId: Id<'party'>
  readonly phones: readonly PhoneView[]
}

/** 电话: every number with whether it still reaches him. */
export function PhonesSection({ partyId, phones }: SectionProps): ReactNode {
  return (
    <RecordsSection
      title="电话"
      note="“非本人”的号码不得再拨打"
      add="登记电话"
      columns={columns}
      rows={phones}
      empty="还没有登记电话。催收通话和起诉状“联系电话”栏都从这里取。"
      form={(record, onClose) => <PhoneForm partyId={partyId} phone={record} onClose={onClose} />}
    />
  )
}

/** Masked until a click, and the click is written to the log. */
function MaskedPhone({ phone }: { readonly phone: PhoneView }): ReactNode {
  const reveal = useCommand('parties.revealPhone')
  if (reveal.data !== undefined) return <span>{reveal.data.value}</span>
  return (
    <Tooltip label={reveal.error === null ? '点击查看完整电话，查看会记入日志' : failureText(reveal.error)}>
      <UnstyledButton
        className={masked['masked'] ?? ''}
        disabled={reveal.isPending}
        aria-label={`${phone.numberMasked}，查看完整电话`}
        onClick={() => reveal.mutate((commandId) => ({ commandId, phoneId: phone.id }))}
      >
        {phone.numberMasked}
      </UnstyledButton>
    </Tooltip>
  )
}

type Values = Blank<PhoneFacts>
type PhoneInput = ParsedOf<'parties.savePhone'>['facts']

function blank(partyId: Id<'party'>): Values {
  return { partyId, number: null, status: 'in-use', source: null, since: null, holder: null, agreed: false, note: null }
}

/** The form never sees a number that is kept: it begins without. */
function valuesOf(partyId: Id<'party'>, phone: PhoneView): Values {
  return factsFrom<Values>(blank(partyId), { ...phone, number: null })
}

const words = valueWords({ status: phoneStatusLabels, source: contactSourceLabels })

interface FormProps {
  readonly partyId: Id<'party'>
  readonly phone: PhoneView | null
  readonly onClose: () => void
}

function PhoneForm({ partyId, phone, onClose }: FormProps): ReactNode {
  const save = useCommand('parties.savePhone')
  const remove = useCommand('parties.voidPhone')
  const id = phone?.id ?? null
  const form = useRecordForm<Values, PhoneInput, Saved<'party-phone'>>({
    draftKey: `phone:${id ?? `new:${partyId}`}`,
    initial: phone === null ? blank(partyId) : valuesOf(partyId, phone),
    version: phone?.version ?? null,
    loadSchema: () => import('../../../shared/api/party-profile.ts').then((module) => module.phoneInput),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id, version, facts })),
    onSaved: savedForGood('电话', onClose),
    readLatest: async () => {
      const latest = (await call('parties.profile', { partyId })).phones.find((each) => each.id === id)
      return latest ? { version: latest.version, values: valuesOf(partyId, latest) } : null
    },
  })
  const voiding = phone && <VoidAction subject={`电话 ${phone.numberMasked}`} what="电话" record={phone} command={remove} onVoided={onClose} />
  return (
    <RecordDrawer title={phone === null ? '登记电话' : `电话：${phone.numberMasked}`} form={form} labels={labels} valueWords={words} review={id && { caseId: null, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <TextField label={labels.number} field={form.bind('number')} required={phone === null} autoFocus={phone === null} help={phone === null ? '座机请带区号' : `已登记 ${phone.numberMasked}，不改请留空`} />
        <EnumSelect label={labels.status} labels={phoneStatusLabels} field={form.bind('status')} required help="接听人不是本人的选“非本人”，此后不再拨打" />
        <EnumSelect label={labels.source} labels={contactSourceLabels} field={form.bind('source')} help="来源不明的号码不能用于催收" />
        <DateField label={labels.since} field={form.bind('since')} />
        {form.values.status === 'not-own' && <TextField label={labels.holder} field={form.bind('holder')} help="实际接听人与当事人的关系" />}
        <YesNoField label={labels.agreed} help="合同约定可用此号码送达短信、数据电文" field={form.bind('agreed')} />
        <WideField>
          <TextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
