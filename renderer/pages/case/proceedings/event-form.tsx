import type { ReactNode } from 'react'
import type { Proceeding, ProceedingEvent } from '../../../../shared/api/proceedings.ts'
import { proceedingEventLabels } from '../../../../shared/model/field-labels.ts'
import {
  aheadKinds, eventKindsOf, eventLabel, partyKinds, type ProceedingEventFacts, type ProceedingEventKind, proceedingEventKindLabels, serviceWayLabels,
} from '../../../../shared/model/proceeding-event.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { ProceedingPartyField } from './choice-fields.tsx'

type Values = Blank<ProceedingEventFacts>

const words = valueWords({ kind: proceedingEventKindLabels, way: serviceWayLabels })
const acted: ReadonlySet<ProceedingEventKind> = new Set(['appealed', 'objection', 'jurisdiction-objection', 'order-objected', 'notice-published', 'ruling-served'])
const dated: ReadonlySet<ProceedingEventKind> = new Set([
  'fee-notice', 'complaint-served', 'notice-published', 'order-served', 'judgment-served', 'objection-ruling', 'distribution-plan', 'claims-notice', 'filed', 'docketed',
  'fee-topup-notice', 'distribution-objected', 'due-claim-notice', 'ruling-served',
])

function blankOf({ id }: Proceeding, kind: ProceedingEventKind | null): Values {
  return { proceedingId: id, kind, day: null, time: null, partyId: null, way: null, dueOn: null, paperNo: null, place: null, proof: null, note: null }
}

/** The events of this kind of proceeding first, in its own words; the others stay at hand. */
function choices(proceeding: Proceeding): Readonly<Record<ProceedingEventKind, string>> {
  const own = eventKindsOf(proceeding.kind)
  const named = own.map((kind) => [kind, eventLabel(kind, proceeding.kind)])
  return { ...Object.fromEntries(named), ...Object.fromEntries(Object.entries(proceedingEventKindLabels).filter(([kind]) => !own.some((each) => each === kind))) }
}

interface Props {
  readonly event: ProceedingEvent | null
  readonly proceeding: Proceeding
  /** What a proposal suggests to enter. */
  readonly kind: ProceedingEventKind | null
  readonly onClose: () => void
}

/** One dated event of a proceeding. */
export function EventForm({ event, proceeding, kind, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('proceedings.saveEvent')
  const remove = useCommand('proceedings.voidEvent')
  const id = event?.id ?? null
  const blank = blankOf(proceeding, kind)
  const form = useDetailForm<Values, ProceedingEventFacts, 'proceeding-event'>({
    what: '事件',
    draftKey: `event:${id ?? proceeding.id}`,
    record: event,
    blank,
    loadSchema: () => import('../../../../shared/model/proceeding-event.ts').then((module) => module.proceedingEventFacts),
    save,
    remove,
    latest: async () => (await call('proceedings.ofCase', { caseId })).events,
    onClose,
  })
  const chosen = form.values.kind
  const of = (kinds: ReadonlySet<ProceedingEventKind>) => chosen !== null && kinds.has(chosen)
  const voiding = event && <VoidAction subject={`事件（${eventLabel(event.kind, proceeding.kind)} ${event.day}）`} what="事件" record={event} command={remove} onVoided={onClose} />

  return (
    <RecordDrawer title={event === null ? '登记程序事件' : eventLabel(event.kind, proceeding.kind)} form={form} labels={proceedingEventLabels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <EnumSelect label={proceedingEventLabels.kind} labels={choices(proceeding)} field={form.bind('kind')} required />
        <DateField label={proceedingEventLabels.day} field={form.bind('day')} distance={of(aheadKinds)} required />
        {of(aheadKinds) && <TextField label={proceedingEventLabels.time} field={form.bind('time')} placeholder="如 09:30" />}
        {of(aheadKinds) && <TextField label={proceedingEventLabels.place} field={form.bind('place')} placeholder="如 第三法庭" />}
        {(of(partyKinds) || of(acted)) && (
          <ProceedingPartyField
            label={of(partyKinds) || chosen === 'ruling-served' ? '送达给谁' : '谁提出或向谁公告'}
            field={form.bind('partyId')}
            proceeding={proceeding}
            nobody={of(partyKinds) ? '请选择' : '本行'}
            required={of(partyKinds)}
          />
        )}
        {of(partyKinds) && <EnumSelect label={proceedingEventLabels.way} labels={serviceWayLabels} field={form.bind('way')} />}
        {of(dated) && <DateField label={proceedingEventLabels.dueOn} field={form.bind('dueOn')} help="文书写明期限的照填，优先于推算的日期" />}
        <TextField label={proceedingEventLabels.paperNo} field={form.bind('paperNo')} />
        <WideField>
          <TextField label={proceedingEventLabels.proof} field={form.bind('proof')} placeholder="如 送达回证、邮件号、公告报纸" />
        </WideField>
        <WideField>
          <LongTextField label={proceedingEventLabels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
      <FormFiles caseId={caseId} kind="proceeding-event" recordId={id} />
    </RecordDrawer>
  )
}
