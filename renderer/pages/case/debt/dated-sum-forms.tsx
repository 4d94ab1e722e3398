import type { ReactNode } from 'react'
import type { EntryOf } from '../../../../shared/model/ledger-entry.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { YesNoField } from '../record/yes-no-field.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import type { EntryTask } from './entry-task.ts'
import { useEntryForm } from './use-entry-form.ts'

const drawdownLabels: Record<keyof EntryOf<'drawdown'>, string> = { kind: '类别', loanId: '借据', valueDate: '放款日', memo: '摘要', amountFen: '放款金额' }

/** 放款. */
export function DrawdownForm({ task }: { readonly task: EntryTask }): ReactNode {
  const blank: Blank<EntryOf<'drawdown'>> & { readonly kind: 'drawdown' } = { kind: 'drawdown', loanId: task.loanId, valueDate: task.today, memo: null, amountFen: null }
  const form = useEntryForm<'drawdown'>(task, blank)
  return (
    <EntryDrawer task={task} kind="drawdown" form={form} labels={drawdownLabels}>
      <FieldGrid>
        <MoneyField label={drawdownLabels.amountFen} field={form.bind('amountFen')} required autoFocus />
        <DateField label={drawdownLabels.valueDate} field={form.bind('valueDate')} required />
        <WideField>
          <TextField label={drawdownLabels.memo} field={form.bind('memo')} />
        </WideField>
      </FieldGrid>
    </EntryDrawer>
  )
}

const costLabels: Record<keyof EntryOf<'cost'>, string> = { kind: '类别', loanId: '借据', valueDate: '垫付日', memo: '摘要', amountFen: '费用金额', costId: '费用记录' }

/** 费用计入: a cost that the bank advanced and that the contract puts on the debtor. */
export function CostForm({ task }: { readonly task: EntryTask }): ReactNode {
  const blank: Blank<EntryOf<'cost'>> & { readonly kind: 'cost' } = { kind: 'cost', loanId: task.loanId, valueDate: task.today, memo: null, amountFen: null, costId: null }
  const form = useEntryForm<'cost'>(task, blank)
  return (
    <EntryDrawer task={task} kind="cost" form={form} labels={costLabels}>
      <FieldGrid>
        <MoneyField label={costLabels.amountFen} field={form.bind('amountFen')} required autoFocus />
        <DateField label={costLabels.valueDate} field={form.bind('valueDate')} required />
        <WideField>
          <TextField label={costLabels.memo} field={form.bind('memo')} help="费用的名称和票据号，起诉状“实现债权的费用”栏使用" />
        </WideField>
      </FieldGrid>
    </EntryDrawer>
  )
}

const stopLabels: Record<keyof EntryOf<'interest-stop'>, string> = { kind: '类别', loanId: '借据', valueDate: '破产申请受理日', memo: '受理裁定', includesAcceptanceDay: '利息计入受理当日' }

/** 破产受理停息: interest ends and everything not yet due falls due (企业破产法第四十六条). */
export function InterestStopForm({ task }: { readonly task: EntryTask }): ReactNode {
  const blank: Blank<EntryOf<'interest-stop'>> & { readonly kind: 'interest-stop' } = {
    kind: 'interest-stop', loanId: task.loanId, valueDate: null, memo: null, includesAcceptanceDay: false,
  }
  const form = useEntryForm<'interest-stop'>(task, blank)
  return (
    <EntryDrawer task={task} kind="interest-stop" form={form} labels={stopLabels}>
      <FieldGrid>
        <DateField label={stopLabels.valueDate} field={form.bind('valueDate')} required autoFocus help="以裁定受理的日期为准，不是公告日" />
        <YesNoField label={stopLabels.includesAcceptanceDay} help="默认计至受理前一日" field={form.bind('includesAcceptanceDay')} />
        <WideField>
          <TextField label={stopLabels.memo} field={form.bind('memo')} placeholder="如 （2026）青01破申3号民事裁定书" />
        </WideField>
      </FieldGrid>
    </EntryDrawer>
  )
}
