import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OutputOf } from '../../../../shared/api/contracts.ts'
import { type HandoverFacts, handoverLabels as labels } from '../../../../shared/model/team.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { savedAndClosed } from '../record/done.ts'
import { StaffSelect } from './staff-select.tsx'

type Values = Blank<HandoverFacts>
const texts = [['papers', '一行一份，如“借款合同原件 1 份”'], ['openPoints', '还款承诺、临近的期限、要跟进的事'], ['reason', '如岗位轮换、离岗']] as const

/** 移交 of this case: to whom, which papers, what is open; the paper for the two signatures follows from it. */
export function HandoverForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { caseId, today } = useCaseScope()
  const send = useCommand('teams.handOver')
  const initial: Values = { caseIds: [caseId], toId: null, handedOn: today, papers: null, openPoints: null, reason: null }
  const form = useRecordForm<Values, HandoverFacts, OutputOf<'teams.handOver'>>({
    draftKey: `handover:${caseId}`,
    initial,
    version: null,
    loadSchema: () => import('../../../../shared/model/team.ts').then((model) => model.handoverFacts),
    save: (facts) => send.mutateAsync((commandId) => ({ commandId, facts })),
    onSaved: savedAndClosed('移交', onClose),
  })
  const to = form.bind('toId')
  return (
    <RecordDrawer title="移交" form={form} labels={labels} saveLabel="登记移交" onClose={onClose}>
      <StaffSelect label={labels.toId} required value={to.value} error={to.error} onChange={to.onChange} />
      <DateField label={labels.handedOn} field={form.bind('handedOn')} required />
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
    </RecordDrawer>
  )
}
