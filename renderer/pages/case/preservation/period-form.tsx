import type { ReactNode } from 'react'
import type { PreservationItem, PreservationPeriod } from '../../../../shared/api/preservations.ts'
import { preservationPeriodLabels as labels } from '../../../../shared/model/field-labels.ts'
import { periodSourceLabels, type PreservationPeriodFacts } from '../../../../shared/model/preservation.ts'
import { addDays } from '../../../../shared/rules/civil-date.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { TermLimitNotice } from './term-limit-notice.tsx'

type Values = Blank<PreservationPeriodFacts>

const blank: Omit<Values, 'itemId'> = { startsOn: null, endsOn: null, source: 'notice', paperNo: null, appliedOn: null, note: null }

const words = valueWords({ source: periodSourceLabels })

interface Props {
  readonly item: PreservationItem
  readonly period: PreservationPeriod | null
  readonly onClose: () => void
}

/** A written term of a measure; a renewal begins where the running one ends. */
export function PeriodForm({ item, period, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('preservations.savePeriod')
  const remove = useCommand('preservations.voidPeriod')
  const id = period?.id ?? null
  const empty: Values = { ...blank, itemId: item.id }
  const renewal: Values = item.runningEnd === null ? empty : { ...empty, startsOn: addDays(item.runningEnd, 1), source: 'renewal' }
  const form = useDetailForm<Values, PreservationPeriodFacts, 'preservation-period'>({
    what: '保全期限',
    draftKey: `period:${id ?? `new:${item.id}`}`,
    record: period,
    blank: renewal,
    loadSchema: () => import('../../../../shared/model/preservation.ts').then((module) => module.preservationPeriodFacts),
    save,
    remove,
    latest: async () => (await call('preservations.ofCase', { caseId })).items.flatMap((each) => each.periods),
    onClose,
  })
  const voiding = period && <VoidAction subject={`保全期限 ${period.startsOn} 至 ${period.endsOn}`} what="保全期限" record={period} command={remove} onVoided={onClose} />

  return (
    <RecordDrawer title={`${period === null ? '登记期限' : '修改期限'}：${item.asset.description}`} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <DateField label={labels.startsOn} field={form.bind('startsOn')} required autoFocus />
        <DateField label={labels.endsOn} field={form.bind('endsOn')} required distance help="以裁定书或协助执行通知书写明的日期为准" />
        <WideField>
          <TermLimitNotice kind={item.asset.kind} from={form.values.startsOn} to={form.values.endsOn} isRenewal={form.values.source === 'renewal'} />
        </WideField>
        <EnumSelect label={labels.source} labels={periodSourceLabels} field={form.bind('source')} required />
        <TextField label={labels.paperNo} field={form.bind('paperNo')} />
        {form.values.source === 'renewal' && <DateField label={labels.appliedOn} field={form.bind('appliedOn')} help="递交续封申请的日期，须有签收凭证" />}
        <WideField>
          <TextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
