import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { type AssetPage, assetUseLabels, type AssetUseRow } from '../../../shared/api/assets.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { CaseLink } from '../../components/record-link.tsx'
import { moneyColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'
import { Section } from '../case/record/section.tsx'

const columns: readonly TableColumn<AssetUseRow>[] = [
  { ...nodeColumn<AssetUseRow>('borrowerName', '户名', 200, (row) => <CaseLink id={row.caseId}>{row.borrowerName}</CaseLink>), always: true },
  textColumn('caseNo', '户编号', 120, (row) => row.caseNo),
  { ...nodeColumn<AssetUseRow>('use', '登记为', 112, (row) => assetUseLabels[row.use]), always: true, opens: true },
  textColumn('detail', '情况', 280, (row) => row.detail),
  moneyColumn('amountFen', '限额或控制金额', (row) => row.amountFen, 160),
  textColumn('unitName', '管户机构', 200, (row) => row.unitName),
]

/** 在各户的情况: collateral in one household, clue in another, seized in a third. */
export function UsesSection({ page }: { readonly page: AssetPage }): ReactNode {
  const [, navigate] = useLocation()
  const { uses, hiddenUses } = page
  const note = hiddenUses > 0 ? `另有 ${hiddenUses} 项在其他机构管理的户，不在您的查看范围内` : '双击或按 Enter 到该户'
  return (
    <Section title="在各户的情况" note={note}>
      <DataTable
        label="在各户的情况"
        columns={columns}
        rows={uses}
        rowId={(row) => `${row.use} ${row.caseId} ${uses.indexOf(row)}`}
        onOpen={(row) => navigate(`/cases/${row.caseId}/${row.tab}`)}
        empty="这项财产的记录都已作废。"
      />
    </Section>
  )
}
