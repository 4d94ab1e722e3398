import type { ReactNode } from 'react'
import type { AddressView } from '../../../shared/api/party-profile.ts'
import { addressLabels as labels } from '../../../shared/model/field-labels.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type AddressFacts, addressKindLabels, type AddressStanding, addressStandingLabels, addressUses, contactSourceLabels, standingAddresses } from '../../../shared/model/party-contact.ts'
import { call } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Blank } from '../../components/blank.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DateField } from '../../components/date-field.tsx'
import { EnumSelect } from '../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../components/field-grid.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'
import { TextField } from '../../components/text-field.tsx'
import { nodeColumn, textColumn } from '../case/record/cells.tsx'
import { RecordsSection } from '../case/record/records-section.tsx'
import { useDetailForm } from '../case/record/use-detail-form.ts'
import { valueWords } from '../case/record/value-words.ts'
import { VoidAction } from '../case/record/void-action.tsx'
import { YesNoField } from '../case/record/yes-no-field.tsx'

const tones: Record<AddressStanding, Tone> = { unverified: 'plain', reachable: 'good', returned: 'doubt', former: 'plain', invalid: 'bad' }

/** Which paper prints it: only one that stands is printed. */
function useOf({ kind, standing }: AddressView): string | null {
  return standingAddresses.has(standing) ? addressUses[kind] : null
}

const columns: readonly TableColumn<AddressView>[] = [
  { ...textColumn<AddressView>('address', '地址', 168, (row) => row.address), always: true, opens: true },
  nodeColumn('kind', '类别', 128, (row) => addressKindLabels[row.kind]),
  nodeColumn('standing', '送达情况', 72, (row) => <StatusBadge tone={tones[row.standing]}>{addressStandingLabels[row.standing]}</StatusBadge>),
  textColumn('use', '文书用处', 160, useOf, '文书不印这类地址'),
  nodeColumn('preferred', '优先送达', 72, (row) => (row.preferred ? <StatusBadge tone="info">优先</StatusBadge> : '—')),
  nodeColumn('source', '来源', 96, (row) => (row.source === null ? '—' : contactSourceLabels[row.source])),
]

interface SectionProps {
  readonly partyId: Id<'party'>
  readonly addresses: readonly AddressView[]
}

/** 地址: each with its standing, and which papers print it. */
export function AddressesSection({ partyId, addresses }: SectionProps): ReactNode {
  return (
    <RecordsSection
      title="地址"
      note="同类地址有多条的，文书印最新一条未变更、未作废的"
      add="登记地址"
      columns={columns}
      rows={addresses}
      empty="还没有登记地址。起诉状“住所地”栏每名被告必填。"
      form={(record, onClose) => <AddressForm partyId={partyId} address={record} onClose={onClose} />}
    />
  )
}

type Values = Blank<AddressFacts>

function blank(partyId: Id<'party'>): Values {
  return { partyId, kind: null, address: null, standing: 'unverified', standingOn: null, source: null, since: null, proof: null, note: null, preferred: false }
}

const words = valueWords({ kind: addressKindLabels, standing: addressStandingLabels, source: contactSourceLabels })

interface FormProps {
  readonly partyId: Id<'party'>
  readonly address: AddressView | null
  readonly onClose: () => void
}

function AddressForm({ partyId, address, onClose }: FormProps): ReactNode {
  const save = useCommand('parties.saveAddress')
  const remove = useCommand('parties.voidAddress')
  const id = address?.id ?? null
  const form = useDetailForm<Values, AddressFacts, 'party-address'>({
    what: '地址',
    draftKey: `address:${id ?? `new:${partyId}`}`,
    record: address,
    blank: blank(partyId),
    loadSchema: () => import('../../../shared/model/party-contact.ts').then((module) => module.addressFacts),
    save,
    remove,
    latest: async () => (await call('parties.profile', { partyId })).addresses,
    onClose,
  })
  const voiding = address && <VoidAction subject={`地址 ${address.address}`} what="地址" record={address} command={remove} onVoided={onClose} />
  return (
    <RecordDrawer title={address === null ? '登记地址' : '地址'} form={form} labels={labels} valueWords={words} review={id && { caseId: null, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <EnumSelect label={labels.kind} labels={addressKindLabels} field={form.bind('kind')} required help="住所地、约定送达地址会印入起诉状" autoFocus={address === null} />
        <EnumSelect label={labels.source} labels={contactSourceLabels} field={form.bind('source')} />
        <WideField>
          <TextField label={labels.address} field={form.bind('address')} required placeholder="省市区、街道、门牌号" />
        </WideField>
        <EnumSelect label={labels.standing} labels={addressStandingLabels} field={form.bind('standing')} required help="搬走的选“已变更”，登记有误的选“无效”" />
        <DateField label={labels.standingOn} field={form.bind('standingOn')} help="退回、核实或变更之日" />
        <TextField label={labels.proof} field={form.bind('proof')} placeholder="如 EMS 退回件、走访记录" />
        <DateField label={labels.since} field={form.bind('since')} />
        <YesNoField label={labels.preferred} help="寄送催收函、文书时首选；每人一处" field={form.bind('preferred')} />
        <WideField>
          <TextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
