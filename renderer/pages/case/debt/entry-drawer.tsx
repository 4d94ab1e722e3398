import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { type EntryKind, entryKindLabels } from '../../../../shared/model/ledger-entry.ts'
import type { Blank } from '../../../components/blank.ts'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { Notice } from '../../../components/notice.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { idOf } from '../../../api/ids.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { SumCurrency } from '../../../components/money-unit.ts'
import { type BookedKind, bookedKinds, currencyOf, type EntryTask } from './entry-task.ts'
import type { EntryForm } from './use-entry-form.ts'

interface CommonFacts {
  readonly kind: EntryKind
  readonly loanId: Id<'loan'>
}

interface Props<V extends Blank<CommonFacts>> {
  readonly task: EntryTask
  readonly kind: BookedKind
  readonly form: EntryForm<V>
  readonly labels: Readonly<Record<keyof V & string, string>>
  readonly children: ReactNode
}

const kindChoices = bookedKinds.map((kind) => ({ value: kind, label: entryKindLabels[kind] }))

/** The one drawer of ledger entries: which kind, on which loan, then what that kind needs, then, for a correction, why. */
export function EntryDrawer<V extends Blank<CommonFacts>>({ task, kind, form, labels, children }: Props<V>): ReactNode {
  const { corrects, loans } = task
  const loanId = form.values.loanId
  const title = corrects === null ? `登记${entryKindLabels[kind]}` : `更正：${corrects.valueDate} ${entryKindLabels[kind]}`
  return (
    <RecordDrawer title={title} form={form} labels={labels} onClose={task.onClose} saveLabel={corrects === null ? `登记${entryKindLabels[kind]}` : '冲正并重新登记'}>
      <FieldGrid>
        <Select
          label="类别"
          allowDeselect={false}
          disabled={corrects !== null}
          data={kindChoices}
          value={kind}
          onChange={(value) => {
            const next = bookedKinds.find((each) => each === value)
            if (next !== undefined && next !== kind) task.onKind(next, loanId ?? task.loanId)
          }}
        />
        <Select
          label="借据"
          withAsterisk
          allowDeselect={false}
          disabled={corrects !== null}
          data={loans.map((each) => ({ value: each.id, label: `${each.noteNo}　${each.contractNo ?? each.contractName}` }))}
          value={loanId}
          onChange={(value) => form.bind('loanId').onChange(idOf<'loan'>(value))}
        />
      </FieldGrid>
      <SumCurrency value={currencyOf(loans, loanId ?? task.loanId)}>{children}</SumCurrency>
      {corrects === null ? (
        <Notice tone="info">分录登记后不能改，登记有误在“台账分录”中更正或冲正。早于最近一次余额认定日的分录只作历史，不再重复计入。</Notice>
      ) : (
        <>
          <FieldGrid>
            <WideField>
              <TextField label="更正原因" required field={form.reason} placeholder="如 金额录错、登记到了别的借据" />
            </WideField>
          </FieldGrid>
          <Notice tone="info">原分录冲正，更正后的分录同时登记，两笔都留在台账里。</Notice>
        </>
      )}
    </RecordDrawer>
  )
}
