import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { LeadsOverview, OwnLead } from '../../../shared/api/deadlines.ts'
import { type DeadlineKind, type DeadlineLeadFacts, deadlineKindLabels } from '../../../shared/model/deadline.ts'
import { deadlineLeadLabels as labels } from '../../../shared/model/field-labels.ts'
import { call } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import type { Blank } from '../../components/blank.ts'
import { ConfirmVoid } from '../../components/confirm-void.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { LongTextField } from '../../components/text-field.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'

/** One kind with the days that hold for it. */
export interface LeadRow {
  readonly kind: DeadlineKind
  readonly all: LeadsOverview['all']
  readonly own: OwnLead | null
}

function valuesOf({ kind, all, own }: LeadRow): Blank<DeadlineLeadFacts> {
  if (own !== null) return { kind, orangeDays: own.orangeDays, bannerDays: own.bannerDays, redDays: own.redDays, reason: own.reason }
  return { kind, orangeDays: all.orange, bannerDays: all.banner, redDays: all.red, reason: null }
}

interface Props {
  readonly row: LeadRow
  readonly onClose: () => void
}

/** The lead days of one kind, with the reason that the branch sets them for. */
export function LeadDrawer({ row, onClose }: Props): ReactNode {
  const { kind, own } = row
  const save = useCommand('deadlines.setLead')
  const clear = useCommand('deadlines.clearLead')
  const [clearing, setClearing] = useState(false)
  const form = useRecordForm({
    draftKey: `lead:${kind}`,
    initial: valuesOf(row),
    version: own?.version ?? null,
    loadSchema: () => import('../../../shared/model/deadline.ts').then((model) => model.deadlineLeadFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, version, facts })),
    onSaved: () => {
      announce({ tone: 'good', text: `${deadlineKindLabels[kind]}的提醒天数已设定` })
      onClose()
    },
    readLatest: async () => {
      const latest = (await call('deadlines.leads', {})).own.find((each) => each.kind === kind)
      return latest === undefined ? null : { version: latest.version, values: valuesOf({ ...row, own: latest }) }
    },
  })
  return (
    <RecordDrawer
      right="law-data"
      title={`期限提醒：${deadlineKindLabels[kind]}`}
      form={form}
      labels={labels}
      valueWords={(_field, value) => String(value ?? '')}
      onClose={onClose}
      actions={own !== null && <Button variant="subtle" color="red" onClick={() => setClearing(true)}>改回统一天数</Button>}
    >
      <NumberField label={labels.orangeDays} unit="天" required help={`统一天数 ${row.all.orange} 天`} field={form.bind('orangeDays')} />
      <NumberField label={labels.bannerDays} unit="天" required help={`统一天数 ${row.all.banner} 天；到这一天起在每个页面提示`} field={form.bind('bannerDays')} />
      <NumberField label={labels.redDays} unit="天" required help={`统一天数 ${row.all.red} 天`} field={form.bind('redDays')} />
      <LongTextField label={labels.reason} required field={form.bind('reason')} />
      {clearing && own !== null && (
        <ConfirmVoid
          subject={`单独设定的提醒天数（${deadlineKindLabels[kind]}）`}
          pending={clear.isPending}
          error={clear.error}
          onClose={() => setClearing(false)}
          onConfirm={(reason) => clear.mutate((commandId) => ({ commandId, id: own.id, version: own.version, reason }), { onSuccess: onClose })}
        />
      )}
    </RecordDrawer>
  )
}
