import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { exposureRoleLabels, type PartyExposure, type PartyProfile } from '../../../shared/api/party-profile.ts'
import { caseStageLabels } from '../../../shared/model/case.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { Money } from '../../components/money.tsx'
import { nodeColumn, textColumn } from '../case/record/cells.tsx'
import { Section } from '../case/record/section.tsx'

const noDebt = '这一身份不对应欠款'

const columns: readonly TableColumn<PartyExposure>[] = [
  { ...textColumn<PartyExposure>('borrowerName', '户名', 200, (row) => row.borrowerName), always: true, opens: true },
  nodeColumn('role', '在该户的身份', 112, (row) => exposureRoleLabels[row.role]),
  textColumn('detail', '依据', 208, (row) => row.detail, '身份由当事人关系而来'),
  nodeColumn('stage', '阶段', 80, (row) => caseStageLabels[row.stage]),
  { id: 'cap', header: '限额（元）', width: 120, align: 'end', sortValue: (row) => row.capFen, cell: (row) => <Money value={row.capFen} unknownReason="没有约定限额" /> },
  { id: 'share', header: '份额', width: 72, align: 'end', cell: (row) => (row.sharePercent === null ? '—' : `${row.sharePercent}%`) },
  { id: 'principal', header: '本金余额（元）', width: 144, align: 'end', sortValue: (row) => row.principalFen, cell: (row) => <Money value={row.principalFen} unknownReason={noDebt} /> },
  { id: 'interest', header: '欠息（元）', width: 128, align: 'end', sortValue: (row) => row.interestFen, cell: (row) => <Money value={row.interestFen} unknownReason={noDebt} /> },
  textColumn('unitName', '管户机构', 136, (row) => row.unitName),
]

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
