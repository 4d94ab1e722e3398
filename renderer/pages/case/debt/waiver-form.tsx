import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Loan, LoanBalance } from '../../../../shared/api/loans.ts'
import type { Waiver } from '../../../../shared/api/waivers.ts'
import { type Currency, MAIN_CURRENCY } from '../../../../shared/model/currency.ts'
import { type Fen, ZERO_FEN } from '../../../../shared/model/fen.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { type WaivedKey, waivedKeys, waivedLabels, type WaiverFacts, waiverLabels as labels, type WaiverLine } from '../../../../shared/model/waiver.ts'
import { waivedComponent } from '../../../../shared/rules/ledger/waived.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { SumCurrency } from '../../../components/money-unit.ts'
import { Notice } from '../../../components/notice.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { TiedFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { DetailForm } from '../record/detail-form.tsx'
import debt from './debt-tab.module.css'
import classes from './waivers.module.css'

interface InstalmentValues {
  readonly dueOn: IsoDate | null
  readonly amountFen: Fen | null
}

type Values = Omit<Blank<WaiverFacts>, 'lines' | 'instalments'> & { readonly lines: readonly WaiverLine[]; readonly instalments: readonly InstalmentValues[] }

/** 减免息申请: what of each loan, on which payments. */
export function WaiverForm({ record, onClose }: { readonly record: Waiver | null; readonly onClose: () => void }): ReactNode {
  const { caseId, asOf } = useCaseScope()
  const loans = useCall('loans.ofCase', { caseId }).data ?? []
  const save = useCommand('waivers.save')
  const remove = useCommand('waivers.void')
  const approval = useCommand('waivers.exportApproval')
  const blank: Values = {
    caseId, calculatedOn: asOf, lines: [], instalments: [{ dueOn: null, amountFen: null }], source: null, reason: null, comparison: null, searchResult: null, responsibility: null, authority: null, note: null,
  }
  return (
    <DetailForm
      what="减免申请" title={record === null ? '申请减免' : `减免申请：${record.calculatedOn}`} record={record} draftKey={`waiver:${caseId}`} blank={blank} labels={labels} enums={{}}
      loadSchema={async () => (await import('../../../../shared/model/waiver.ts')).waiverFacts} save={save} remove={remove}
      latest={() => call('waivers.ofCase', { caseId })} onClose={onClose}
    >
      {({ bind }) => (
        <>
          {record !== null && (
            <Button variant="default" mb="sm" loading={approval.isPending} onClick={() => approval.mutate(() => ({ caseId, waiverId: record.id, fileName: `减免息审批表 ${record.calculatedOn}.docx` }))}>
              生成审批表
            </Button>
          )}
          {record !== null && record.state !== 'applied' && <Notice tone="info">减免已有审批结论，不能再改；需要变更的，由审批人终止后重新申请。</Notice>}
          <FieldGrid>
            <DateField label={labels.calculatedOn} field={bind('calculatedOn')} required autoFocus help="减免金额不能超过这一天的欠款" />
            <TextField label={labels.source} field={bind('source')} placeholder="如 处置闲置设备" />
          </FieldGrid>
          <FieldSection title="减免金额（本金减免另案审批）" />
          <LinesField caseId={caseId} day={bind('calculatedOn').value ?? asOf} field={bind('lines')} />
          <FieldSection title="还款安排（减免的条件）" />
          <SumCurrency value={currencyOf(bind('lines').value, loans)}>
            <InstalmentsField field={bind('instalments')} />
          </SumCurrency>
          <FieldSection title="审批表内容" />
          <FieldGrid>
            <WideField>
              <LongTextField label={labels.reason} field={bind('reason')} />
            </WideField>
            <WideField>
              <LongTextField label={labels.comparison} field={bind('comparison')} help="不减免与减免：可回收金额、时间、成本" />
            </WideField>
            <WideField>
              <LongTextField label={labels.searchResult} field={bind('searchResult')} help="财产排查结果，是否逃废债，有无关联方" />
            </WideField>
            <TextField label={labels.responsibility} field={bind('responsibility')} />
            <TextField label={labels.authority} field={bind('authority')} />
            <WideField>
              <LongTextField label={labels.note} field={bind('note')} />
            </WideField>
          </FieldGrid>
          {record !== null && (
            <>
              <FieldSection title="附件" />
              <TiedFiles caseId={caseId} kind="waiver" recordId={record.id} empty="申请书、批复、还款凭证还没有关联到这份减免。" />
            </>
          )}
        </>
      )}
    </DetailForm>
  )
}

/** The currency of the payments: that of the loans of which something is waived. */
function currencyOf([line]: readonly WaiverLine[], loans: readonly Pick<Loan, 'id' | 'currency'>[]): Currency {
  return loans.find(({ id }) => id === line?.loanId)?.currency ?? MAIN_CURRENCY
}

function emptyLine(loanId: Id<'loan'>): WaiverLine {
  return { loanId, interestFen: ZERO_FEN, penaltyFen: ZERO_FEN, compoundFen: ZERO_FEN, undividedInterestFen: ZERO_FEN, costFen: ZERO_FEN }
}

const isEmpty = (line: WaiverLine): boolean => waivedKeys.every((key) => line[key] === 0)

interface LinesProps {
  readonly caseId: Id<'case'>
  /** 债务截至日: what is owed on it stands under each sum. */
  readonly day: IsoDate
  readonly field: FieldBinding<readonly WaiverLine[]>
}

/** What is owed of one part, beside the sum that may not exceed it. */
function owedWords(balance: LoanBalance | undefined, key: WaivedKey): string {
  if (balance === undefined) return '—'
  const owed = balance.answer.value
  return owed === null ? '欠款无法计算' : `欠 ${formatYuan(owed[waivedComponent[key]])}`
}

/** One row a loan of the household; a loan of which nothing is waived is left out. */
function LinesField({ caseId, day, field }: LinesProps): ReactNode {
  const loans = useCall('loans.ofCase', { caseId }).data ?? []
  const balances = useCall('loans.balance', { caseId, asOf: day }, { keepPrevious: true }).data?.loans ?? []
  const cell = { error: null, onProblem: field.onProblem, onBlur: field.onBlur }

  function set(line: WaiverLine): void {
    const others = field.value.filter(({ loanId }) => loanId !== line.loanId)
    field.onChange(isEmpty(line) ? others : [...others, line])
  }

  return (
    <>
      {loans.map((loan) => {
        const line = field.value.find(({ loanId }) => loanId === loan.id) ?? emptyLine(loan.id)
        const balance = balances.find(({ loanId }) => loanId === loan.id)
        return (
          <fieldset key={loan.id} className={classes.loan}>
            <legend>借据 {loan.noteNo}，截至 {day}</legend>
            <SumCurrency value={loan.currency}>
              {waivedKeys.map((key) => (
                <MoneyField key={key} label={waivedLabels[key]} help={owedWords(balance, key)} field={{ ...cell, value: line[key] === 0 ? null : line[key], onChange: (sum) => set({ ...line, [key]: sum ?? ZERO_FEN }) }} />
              ))}
            </SumCurrency>
          </fieldset>
        )
      })}
      {field.error !== null && <Notice tone="bad">{field.error}</Notice>}
    </>
  )
}

function InstalmentsField({ field }: { readonly field: FieldBinding<readonly InstalmentValues[]> }): ReactNode {
  const rows = field.value
  const cell = { error: null, onProblem: field.onProblem, onBlur: field.onBlur }
  return (
    <>
      <table className={debt.instalments} aria-label="还款安排">
        <thead>
          <tr>
            <th scope="col">期次</th>
            <th scope="col">最迟还款日</th>
            <th scope="col">还款金额</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // Rows have no identity of their own: one taken out moves the others up with all their fields.
            <tr key={`${index}/${rows.length}`}>
              <td>{index + 1}</td>
              <td>
                <DateField label={`第 ${index + 1} 期最迟还款日`} field={{ ...cell, value: row.dueOn, onChange: (dueOn) => field.onChange(rows.with(index, { ...row, dueOn })) }} />
              </td>
              <td>
                <MoneyField label={`第 ${index + 1} 期还款金额`} field={{ ...cell, value: row.amountFen, onChange: (amountFen) => field.onChange(rows.with(index, { ...row, amountFen })) }} />
              </td>
              <td>
                <ActionIcon variant="subtle" color="gray" size={26} aria-label={`删除第 ${index + 1} 期`} onClick={() => field.onChange(rows.toSpliced(index, 1))}>
                  <IconTrash size={14} aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {field.error !== null && <Notice tone="bad">{field.error}</Notice>}
      <Button variant="default" size="compact" mt="xs" mb="md" leftSection={<IconPlus size={13} aria-hidden />} onClick={() => field.onChange([...rows, { dueOn: null, amountFen: null }])}>
        添加一期
      </Button>
    </>
  )
}
