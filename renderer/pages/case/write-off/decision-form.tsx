import type { ReactNode } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { WriteOffView } from '../../../../shared/api/write-off.ts'
import { writeOffLabels } from '../../../../shared/model/field-labels.ts'
import type { DecisionFacts } from '../../../../shared/model/write-off.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { StaffSelect } from '../people/staff-select.tsx'
import { savedAndClosed } from '../record/saved-and-closed.ts'

const labels = { ...writeOffLabels, writeOffId: '核销申请' } as const

type Values = Blank<DecisionFacts>

/** 登记批复: with it the claim moves to the kept register; every period and order goes on. */
export function DecisionForm({ application, onClose }: { readonly application: WriteOffView; readonly onClose: () => void }): ReactNode {
  const enter = useCommand('writeOff.enterDecision')
  const { sums } = application
  const memo = `借：贷款损失准备 ${formatYuan(sums.totalFen)} 元　贷：贷款本金 ${formatYuan(sums.principalFen)} 元、应收利息 ${formatYuan(sums.onInterestFen)} 元、垫付费用 ${formatYuan(sums.costFen)} 元；表外登记账销案存，表外利息 ${formatYuan(sums.offInterestFen)} 元继续登记。`
  const form = useRecordForm<Values, DecisionFacts, Saved<'kept-claim'>>({
    draftKey: `write-off-decision:${application.id}`,
    initial: { writeOffId: application.id, decisionNo: null, decidedOn: null, memo, fileNo: null, offSheetNo: null, managerId: null },
    version: application.version,
    loadSchema: () => import('../../../../shared/model/write-off.ts').then((module) => module.decisionFacts),
    save: (facts) => enter.mutateAsync((commandId) => ({ commandId, version: application.version, facts })),
    onSaved: savedAndClosed('批复', onClose),
  })
  const manager = form.bind('managerId')
  return (
    <RecordDrawer title="登记批复，转入账销案存" form={form} labels={labels} onClose={onClose}>
      <FieldGrid>
        <TextField label={labels.decisionNo} field={form.bind('decisionNo')} required />
        <DateField label={labels.decidedOn} field={form.bind('decidedOn')} required help="不早于申请提交日" />
        <TextField label={labels.fileNo} field={form.bind('fileNo')} required help="账销案存档案的保管号" />
        <TextField label={labels.offSheetNo} field={form.bind('offSheetNo')} />
        <StaffSelect label={labels.managerId} required value={manager.value} error={manager.error} onChange={manager.onChange} />
        <WideField>
          <LongTextField label={labels.memo} field={form.bind('memo')} required help="交会计部门入账的说明，请按本行科目修改" />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
