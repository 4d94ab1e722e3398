import type { ReactNode } from 'react'
import type { OutputOf } from '../../../../shared/api/contracts.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { visitLabels, type VisitRound, type VisitTarget } from '../../../../shared/model/visit.ts'
import { useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import type { Blank } from '../../../components/blank.ts'
import { FieldGrid } from '../../../components/field-grid.tsx'
import { Notice } from '../../../components/notice.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { RoundFields } from './round-fields.tsx'

interface Props {
  readonly day: IsoDate
  readonly me: Id<'staff'>
  readonly targets: readonly VisitTarget[]
  readonly onPlanned: (day: IsoDate) => void
  readonly onClose: () => void
}

const START = '09:30'

/** The last step of planning: the day, the purpose and the two or three who go. */
export function RoundForm({ day, me, targets, onPlanned, onClose }: Props): ReactNode {
  const plan = useCommand('visits.plan')
  const form = useRecordForm<Blank<VisitRound>, VisitRound, OutputOf<'visits.plan'>>({
    draftKey: 'visit-round',
    initial: { visitOn: day, startsAt: START, purpose: null, leadId: me, recorderId: null, witnessId: null },
    version: null,
    loadSchema: () => import('../../../../shared/model/visit.ts').then((module) => module.visitRound),
    save: (facts) => plan.mutateAsync((commandId) => ({ commandId, facts, targets: [...targets] })),
    onSaved: ({ added, listed }) => {
      announce({ tone: 'good', text: listed === 0 ? `已安排外访 ${added} 处，按地址排好顺序。` : `已安排外访 ${added} 处，另有 ${listed} 处当天清单上已有。` })
      onPlanned(form.values.visitOn ?? day)
    },
  })
  return (
    <RecordDrawer title={`安排外访 ${targets.length} 处`} form={form} labels={visitLabels} saveLabel="列入清单" onClose={onClose}>
      <Notice tone="info" standing>
        上门至少两名工作人员，分别负责主谈和记录。列入清单后按区域和街道排好顺序，可以再调整。
      </Notice>
      <FieldGrid>
        <RoundFields bind={form.bind} />
      </FieldGrid>
    </RecordDrawer>
  )
}
