import { Box, Button, Menu } from '@mantine/core'
import { IconCashBanknote, IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Loan } from '../../../../shared/api/loans.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { type EntryFacts, entryKindLabels } from '../../../../shared/model/ledger-entry.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCall } from '../../../api/use-call.ts'
import { Allowed } from '../../../components/allowed.tsx'
import { Notice } from '../../../components/notice.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { actKeys } from '../case-acts.ts'
import { useCaseAct } from '../use-case-act.ts'
import { useCaseScope } from '../case-scope.ts'
import { LoanDuties } from '../people/loan-duties.tsx'
import { AddButton } from '../record/add-button.tsx'
import { Section } from '../record/section.tsx'
import { CompareDays } from './compare-days.tsx'
import { CoBorrowersSection } from './co-borrowers-section.tsx'
import { DeductionsSection } from './deductions-section.tsx'
import { EntryForms } from './entry-forms.tsx'
import { type BookedKind, bookedKinds, type EntryAct, unitOf } from './entry-task.ts'
import { entryAmount } from './entry-words.ts'
import { LoanBalanceTable } from './loan-balance-table.tsx'
import { LoanDetail } from './loan-detail.tsx'
import { LoanForm } from './loan-form.tsx'
import { WaiversSection } from './waivers-section.tsx'

/** 债权: the loans, what each owes on the day of the head, and the entries that it comes from. */
export default function DebtTab(): ReactNode {
  const { caseId } = useCaseScope()
  const loans = useCall('loans.ofCase', { caseId })
  if (loans.isPending) return <LoadingRows rows={6} />
  if (loans.isError) return <ErrorState error={loans.error} onRetry={() => void loans.refetch()} />
  return <Debt loans={loans.data} />
}

function Debt({ loans }: { readonly loans: readonly Loan[] }): ReactNode {
  const { caseId, asOf } = useCaseScope()
  const balance = useCall('loans.balance', { caseId, asOf }, { keepPrevious: true })
  const [picked, setPicked] = useState<Id<'loan'> | null>(null)
  const [act, setAct] = useState<EntryAct | null>(null)
  const [editing, setEditing] = useState<Loan | 'new' | null>(null)
  const [comparing, setComparing] = useState(false)
  const [news, setNews] = useState<News | null>(null)

  const lines = loans.map((loan) => ({ loan, balance: balance.data?.loans.find((each) => each.loanId === loan.id) ?? null }))
  const current = lines.find((line) => line.loan.id === picked) ?? lines[0]
  // Without a loan there is nothing to book on: the loan comes first.
  const begin = (kind: BookedKind) => (current ? setAct({ mode: 'add', kind, loanId: current.loan.id }) : setEditing('new'))
  useCaseAct('repayment', () => begin('repayment'))
  useCaseAct('balance', () => begin('opening-balance'))

  return (
    <>
      {news && <EntryNews news={news} loans={loans} />}
      {balance.isError && <ErrorState error={balance.error} onRetry={() => void balance.refetch()} />}
      <Section
        title="借据"
        note={`截至 ${asOf}，含当日`}
        action={<LoanActs hasLoan={current !== undefined} comparing={comparing} onBook={begin} onCompare={() => setComparing(!comparing)} onAddLoan={() => setEditing('new')} />}
      >
        <LoanBalanceTable
          lines={lines}
          current={current?.loan.id ?? null}
          onPick={setPicked}
          stale={balance.isPlaceholderData}
          empty={
            <EmptyState title="本户还没有借据" action={<AddButton onClick={() => setEditing('new')}>新增借据</AddButton>}>
              登记合同、借据和余额后，这里逐日计算本金、利息、罚息和复利，并提醒诉讼时效。
            </EmptyState>
          }
        />
      </Section>
      {comparing && <CompareDays />}
      {current && (
        <LoanDetail
          key={current.loan.id}
          line={current}
          onAct={setAct}
          onEditLoan={() => setEditing(current.loan)}
          onCertify={() => begin('opening-balance')}
        />
      )}
      {current && (
        <>
          <Box mt="lg">
            <CoBorrowersSection />
          </Box>
          <Box mt="lg">
            <DeductionsSection />
          </Box>
        </>
      )}
      <Box mt="lg">
        <WaiversSection />
      </Box>
      <Box mt="lg">
        <LoanDuties />
      </Box>
      {editing && <LoanForm loan={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {act && (
        <EntryForms
          act={act}
          loans={loans}
          onAct={setAct}
          onClose={() => setAct(null)}
          onSaved={(entry, corrected) => {
            setNews({ entry, corrected })
            setAct(null)
          }}
        />
      )}
    </>
  )
}

interface LoanActsProps {
  readonly hasLoan: boolean
  readonly comparing: boolean
  readonly onBook: (kind: BookedKind) => void
  readonly onCompare: () => void
  readonly onAddLoan: () => void
}

/** What is done with the loans; without a loan there is nothing to book on or to compare. */
function LoanActs({ hasLoan, comparing, onBook, onCompare, onAddLoan }: LoanActsProps): ReactNode {
  return (
    <>
      <Allowed right="record">
        <Button leftSection={<IconCashBanknote size={16} aria-hidden />} disabled={!hasLoan} title={actKeys('repayment')} onClick={() => onBook('repayment')}>
          登记还款
        </Button>
        <Menu position="bottom-end" shadow="sm">
          <Menu.Target>
            <Button variant="default" disabled={!hasLoan} rightSection={<IconChevronDown size={14} aria-hidden />}>
              其他分录
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {bookedKinds.filter((kind) => kind !== 'repayment').map((kind) => (
              <Menu.Item key={kind} onClick={() => onBook(kind)}>
                {entryKindLabels[kind]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Allowed>
      <Button variant={comparing ? 'light' : 'default'} disabled={!hasLoan} aria-pressed={comparing} onClick={onCompare}>
        对比两日
      </Button>
      {hasLoan && <AddButton onClick={onAddLoan}>新增借据</AddButton>}
    </>
  )
}

interface News {
  readonly entry: EntryFacts
  readonly corrected: boolean
}

/** Where the entry went; the way back is its reversal in the list of entries. */
function EntryNews({ news: { entry, corrected }, loans }: { readonly news: News; readonly loans: readonly Loan[] }): ReactNode {
  const noteNo = loans.find((loan) => loan.id === entry.loanId)?.noteNo ?? ''
  const amount = entryAmount(entry)
  return (
    <Notice tone="good">
      {corrected ? '已更正' : '已登记'}
      {entryKindLabels[entry.kind]}
      {amount === null ? '' : ` ${formatYuan(amount)} ${unitOf(loans, entry.loanId)}`}，计入借据 {noteNo}，起息日 {entry.valueDate}。登记有误可在“台账分录”中更正或冲正。
    </Notice>
  )
}
