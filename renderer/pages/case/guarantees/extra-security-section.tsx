import type { ReactNode } from 'react'
import type { ExtraSecurity } from '../../../../shared/api/security.ts'
import { type ExtraSecurityFacts, extraSecurityKindLabels, type ExtraSecurityState, extraSecurityStateLabels } from '../../../../shared/model/extra-security.ts'
import { extraSecurityLabels as labels } from '../../../../shared/model/field-labels.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DateField } from '../../../components/date-field.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { PartyLink } from '../../../components/record-link.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { PartyField } from '../party/party-field.tsx'
import { useNewParty } from '../party/use-new-party.tsx'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { RecordsSection } from '../record/records-section.tsx'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'

const tones: Record<ExtraSecurityState, Tone> = { asked: 'doubt', promised: 'doubt', signed: 'info', registered: 'good', refused: 'bad' }

const columns: readonly TableColumn<ExtraSecurity>[] = [
  { ...textColumn<ExtraSecurity>('description', '内容', 280, (row) => row.description), always: true, opens: true },
  nodeColumn('kind', '方式', 112, (row) => extraSecurityKindLabels[row.kind]),
  nodeColumn('provider', '提供人', 160, (row) => (row.providerId === null || row.providerName === null ? '—' : <PartyLink id={row.providerId}>{row.providerName}</PartyLink>)),
  dateColumn('askedOn', '要求日期', (row) => row.askedOn),
  nodeColumn('state', '进展', 96, (row) => <StatusBadge tone={tones[row.state]}>{extraSecurityStateLabels[row.state]}</StatusBadge>),
  nodeColumn('promisedFor', '承诺办理日', 184, (row) => <DateText value={row.promisedFor} distance due={row.settledOn === null} unknownReason="没有承诺办理日" />),
  moneyColumn('valueFen', '价值或金额', (row) => row.valueFen),
]

/** 补充担保: what was asked for beside the contract, until it is given or refused. */
export function ExtraSecuritySection(): ReactNode {
  const { caseId } = useCaseScope()
  const rows = useCall('guarantees.extraOfCase', { caseId })
  if (rows.isPending) return <LoadingRows rows={2} />
  if (rows.isError) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
  return (
    <RecordsSection
      title="补充担保"
      note="签约、登记后请另在“保证”或“抵质押物”登记"
      add="登记补充担保"
      columns={columns}
      rows={rows.data}
      empty="还没有要求补充担保。要求追加抵押、保证人后在这里跟进到办结。"
      form={(record, onClose) => <ExtraSecurityForm record={record} onClose={onClose} />}
    />
  )
}

type Values = Blank<ExtraSecurityFacts>

function blank(caseId: Id<'case'>): Values {
  return { caseId, kind: null, description: null, providerId: null, askedOn: null, promisedFor: null, state: 'asked', settledOn: null, valueFen: null, note: null }
}

const words = valueWords({ kind: extraSecurityKindLabels, state: extraSecurityStateLabels })

function ExtraSecurityForm({ record, onClose }: { readonly record: ExtraSecurity | null; readonly onClose: () => void }): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('guarantees.saveExtra')
  const remove = useCommand('guarantees.voidExtra')
  const newParty = useNewParty()
  const id = record?.id ?? null
  const form = useDetailForm<Values, ExtraSecurityFacts, 'extra-security'>({
    what: '补充担保',
    draftKey: `extra-security:${id ?? `new:${caseId}`}`,
    record,
    blank: blank(caseId),
    loadSchema: () => import('../../../../shared/model/extra-security.ts').then((module) => module.extraSecurityFacts),
    save,
    remove,
    latest: () => call('guarantees.extraOfCase', { caseId }),
    onClose,
  })
  const voiding = record && <VoidAction subject={`补充担保（${record.description}）`} what="补充担保" record={record} command={remove} onVoided={onClose} />
  if (newParty.form) return newParty.form
  return (
    <RecordDrawer title={record === null ? '登记补充担保' : '补充担保'} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <EnumSelect label={labels.kind} labels={extraSecurityKindLabels} field={form.bind('kind')} required autoFocus={record === null} />
        <DateField label={labels.askedOn} field={form.bind('askedOn')} required help="向债务人提出要求之日" />
        <WideField>
          <TextField label={labels.description} field={form.bind('description')} required placeholder="如 追加某路 1 号厂房抵押" />
        </WideField>
        <WideField>
          <PartyField label={labels.providerId} field={form.bind('providerId')} onNew={(name) => newParty.ask(name, (providerId) => form.change({ providerId }))} />
        </WideField>
        <EnumSelect label={labels.state} labels={extraSecurityStateLabels} field={form.bind('state')} required />
        <DateField label={labels.promisedFor} field={form.bind('promisedFor')} distance />
        <MoneyField label={labels.valueFen} field={form.bind('valueFen')} />
        <DateField label={labels.settledOn} field={form.bind('settledOn')} help="签约、登记或拒绝之日" />
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
