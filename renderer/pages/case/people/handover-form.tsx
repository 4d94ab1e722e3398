import { Stack, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OutputOf } from '../../../../shared/api/contracts.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { type HandoverFacts, handoverLabels as labels } from '../../../../shared/model/team.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { LoadAfter } from './load-after.tsx'
import { OriginalsInHands } from './originals-in-hands.tsx'
import { StaffSelect } from './staff-select.tsx'

type Values = Blank<HandoverFacts>
const texts = [['papers', '一行一份，如“借款合同原件 1 份”'], ['openPoints', '还款承诺、临近的期限、要跟进的事'], ['reason', '如岗位轮换、离岗']] as const

interface Props {
  readonly caseIds: readonly Id<'case'>[]
  readonly today: IsoDate
  /** What was typed is kept under this name until it is sent. */
  readonly draftKey: string
  readonly onHanded: (act: HandedOver) => void
  readonly onClose: () => void
}

/** An act of handing over: what its paper is asked for by. */
export interface HandedOver extends OutputOf<'teams.handOver'> {
  readonly toId: Id<'staff'>
  readonly handedOn: IsoDate
}

/** 移交 of one or many cases: to whom, which papers, what is open; the paper for the two signatures follows from it. */
export function HandoverForm({ caseIds, today, draftKey, onHanded, onClose }: Props): ReactNode {
  const send = useCommand('teams.handOver')
  const initial: Values = { caseIds: [...caseIds], toId: null, handedOn: today, papers: null, openPoints: null, reason: null }
  const form = useRecordForm<Values, HandoverFacts, HandedOver>({
    draftKey,
    initial,
    version: null,
    loadSchema: () => import('../../../../shared/model/team.ts').then((model) => model.handoverFacts),
    // which cases go over is chosen outside the form: a draft of an earlier visit may name others
    save: async (facts) => {
      const act = await send.mutateAsync((commandId) => ({ commandId, facts: { ...facts, caseIds: [...caseIds] } }))
      return { ...act, toId: facts.toId, handedOn: facts.handedOn }
    },
    onSaved: onHanded,
  })
  const to = form.bind('toId')
  return (
    <RecordDrawer title={caseIds.length === 1 ? '移交' : `移交 ${caseIds.length} 户`} form={form} labels={labels} saveLabel="登记移交" onClose={onClose}>
      <Stack gap="sm">
        <StaffSelect label={labels.toId} required value={to.value} error={to.error} onChange={to.onChange} />
        {to.value !== null && <LoadAfter staffId={to.value} added={caseIds.length} />}
        <DateField label={labels.handedOn} field={form.bind('handedOn')} required />
        <OriginalsInHands caseIds={caseIds} />
        {texts.map(([key, help]) => {
          const field = form.bind(key)
          return (
            <Textarea
              key={key}
              label={labels[key]}
              description={help}
              withAsterisk={key === 'reason'}
              autosize
              minRows={2}
              maxLength={key === 'reason' ? 300 : 4000}
              value={field.value ?? ''}
              error={field.error}
              onBlur={field.onBlur}
              onChange={(event) => field.onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
            />
          )
        })}
      </Stack>
    </RecordDrawer>
  )
}
