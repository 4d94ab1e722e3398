import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { exposureRoleLabels, type PartyExposure, type PartyProfile } from '../../../shared/api/party-profile.ts'
import { caseStageLabels } from '../../../shared/model/case.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useToday } from '../../api/use-vault.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { Money } from '../../components/money.tsx'
import { CaseLink } from '../../components/record-link.tsx'
import { Unknown } from '../../components/unknown.tsx'
import { WhyFigure } from '../../components/why-figure.tsx'
import { WhyContent } from '../../components/why-panel.tsx'
import { nodeColumn, textColumn } from '../case/record/cells.tsx'
import { Section } from '../case/record/section.tsx'
import { OpenHouseholdInToolbox } from '../toolbox/open-in-toolbox.tsx'
import { owedReasons } from './owed-reasons.tsx'

const noDebt = '这一身份不对应欠款'

const columns: readonly TableColumn<PartyExposure>[] = [
  { ...nodeColumn<PartyExposure>('borrowerName', '户名', 200, (row) => <CaseLink id={row.caseId}>{row.borrowerName}</CaseLink>), always: true },
  { ...nodeColumn<PartyExposure>('role', '在该户的身份', 112, (row) => exposureRoleLabels[row.role]), always: true, opens: true },
  textColumn('detail', '依据', 208, (row) => row.detail, '身份由当事人关系而来'),
  nodeColumn('stage', '阶段', 80, (row) => caseStageLabels[row.stage]),
  { id: 'cap', header: '限额（元）', width: 120, align: 'end', sortValue: (row) => row.capFen, cell: (row) => <Money value={row.capFen} unknownReason="没有约定限额" /> },
  { id: 'share', header: '份额', width: 72, align: 'end', cell: (row) => (row.sharePercent === null ? '—' : `${row.sharePercent}%`) },
  { id: 'principal', header: '本金余额（元）', width: 144, align: 'end', sortValue: (row) => row.principalFen, cell: (row) => <Owed row={row} what="本金余额" of="principalFen" /> },
  { id: 'interest', header: '欠息（元）', width: 128, align: 'end', sortValue: (row) => row.interestFen, cell: (row) => <Owed row={row} what="欠息" of="interestFen" /> },
  textColumn('unitName', '管户机构', 136, (row) => row.unitName),
]

interface OwedProps {
  readonly row: PartyExposure
  readonly what: string
  readonly of: 'principalFen' | 'interestFen'
}

/** What is owed where he plays this part, with the loans it is made of. */
function Owed({ row, what, of }: OwedProps): ReactNode {
  const today = useToday()
  const value = row[of]
  if (value === null) return <Unknown reason={noDebt} />
  const reasons = () => (
    <WhyContent
      {...owedReasons(`${row.borrowerName} ${what}`, row.loans, (loan) => loan[of])}
      action={today !== null && row.role === 'borrower' && <OpenHouseholdInToolbox caseId={row.caseId} asOf={today} />}
    />
  )
  return <WhyFigure reasons={reasons}>{formatYuan(value)}</WhyFigure>
}

/** 身份和敞口: each part in each household, with what is owed there. */
export function ExposuresSection({ profile }: { readonly profile: PartyProfile }): ReactNode {
  const [, navigate] = useLocation()
  const { exposures, hiddenExposures } = profile
  const note = hiddenExposures > 0 ? `另有 ${hiddenExposures} 项在其他机构管理的户，不在您的查看范围内` : '欠款按今日计算，与案件列表一致；双击或按 Enter 到该户'
  return (
    <Section title="身份和敞口" note={note}>
      <DataTable
        label="身份和敞口"
        columns={columns}
        rows={exposures}
        rowId={(row) => `${row.role} ${row.caseId} ${row.tab} ${row.detail ?? ''} ${exposures.indexOf(row)}`}
        onOpen={(row) => navigate(`/cases/${row.caseId}/${row.tab}`)}
        empty="这名当事人还没有用在任何一户。在户里登记借款人、保证人或财产所有人时可以直接选用。"
      />
    </Section>
  )
}
