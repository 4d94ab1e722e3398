import { Button, Select } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { type ClassificationLine, type LineFilter, lineFilterLabels, lineFilters } from '../../../shared/api/classification.ts'
import { type AgeingBucket, ageingBucketLabels } from '../../../shared/model/classification.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { riskClassLabels } from '../../../shared/model/loan.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { ExportButton } from '../../components/paged-list/export-button.tsx'
import { ListBar } from '../../components/paged-list/list-bar.tsx'
import { PAGE_SIZE, PagedList } from '../../components/paged-list/paged-list.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { WhyFigure } from '../../components/why-figure.tsx'
import { nodeColumn, textColumn } from '../case/record/cells.tsx'
import { figureColumn } from '../case/record/figure-column.tsx'
import { OpinionDialog } from '../case/write-off/opinion-dialog.tsx'
import { LoanReasons, ProposalReasons } from './list-reasons.tsx'

const bucketWords = (bucket: AgeingBucket | null) => (bucket === null ? '—' : ageingBucketLabels[bucket])

const columnsOn = (asOf: IsoDate): readonly TableColumn<ClassificationLine>[] => [
  { ...textColumn<ClassificationLine>('borrowerName', '户名', 200, (row) => row.borrowerName), always: true, opens: true },
  textColumn('noteNo', '借据', 160, (row) => row.noteNo),
  figureColumn('principalFen', '本金', { value: (row) => row.principalFen, reasons: (row) => <LoanReasons row={row} asOf={asOf} of="principal" /> }),
  { ...nodeColumn<ClassificationLine>('days', '逾期天数', 80, (row) => <WhyFigure reasons={() => <LoanReasons row={row} asOf={asOf} of="overdue" />}>{row.overdueDays ?? '—'}</WhyFigure>), align: 'end' },
  nodeColumn('bucket', '区间（上月）', 112, (row) => (
    <WhyFigure reasons={() => <ProposalReasons row={row} asOf={asOf} />}>{`${bucketWords(row.bucket)}（${bucketWords(row.bucketBefore)}）`}</WhyFigure>
  )),
  textColumn('current', '台账类别', 80, (row) => row.current && riskClassLabels[row.current], '还没有分类'),
  nodeColumn('proposed', '建议类别', 96, (row) => (
    <WhyFigure reasons={() => <ProposalReasons row={row} asOf={asOf} />}>
      <StatusBadge tone={row.proposed === null || row.proposed !== row.current ? 'doubt' : 'good'}>{row.proposed === null ? '无法计算' : riskClassLabels[row.proposed]}</StatusBadge>
    </WhyFigure>
  )),
  textColumn('before', '上月建议', 80, (row) => row.proposedBefore && riskClassLabels[row.proposedBefore], '上月没有'),
  textColumn('waiting', '认定', 80, (row) => (row.waiting ? '待处理' : null), '没有待处理的认定'),
  textColumn('manager', '管户人', 80, (row) => row.managerName, '未指定管户人'),
]

interface Props {
  readonly runId: Id<'classification-run'>
  readonly asOf: IsoDate
}

/** The loans of one run; those chosen are proposed in one act. */
export function RunLines({ runId, asOf }: Props): ReactNode {
  const [, navigate] = useLocation()
  const [filter, setFilter] = useState<LineFilter>('differs')
  const [offset, setOffset] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [proposing, setProposing] = useState(false)
  const page = useCall('classification.lines', { runId, filter, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const exporting = useCommand('classification.exportLines')
  const propose = useCommand('classification.proposeLines')
  const rows = page.data?.rows ?? []
  const columns = useMemo(() => columnsOn(asOf), [asOf])
  const loanIds = rows.filter(({ loanId }) => chosen.has(loanId)).map(({ loanId }) => loanId)

  function narrow(value: string | null): void {
    setFilter(lineFilters.find((each) => each === value) ?? 'differs')
    setOffset(0)
  }

  function send(reason: string): void {
    propose.mutate((commandId) => ({ commandId, runId, loanIds, reason }), {
      onSuccess: ({ proposed }) => {
        announce({ tone: 'good', text: `已提出 ${proposed} 笔认定。` })
        setProposing(false)
        setChosen(new Set())
      },
    })
  }

  return (
    <>
      <ListBar end={<ExportButton exporting={exporting} unit="笔" onExport={() => exporting.mutate((commandId) => ({ commandId, runId, filter, fileName: `五级分类 ${asOf}.xlsx` }))} />}>
        <Select aria-label="显示" allowDeselect={false} data={lineFilters.map((value) => ({ value, label: lineFilterLabels[value] }))} value={filter} onChange={narrow} />
        <Button variant="default" disabled={loanIds.length === 0} onClick={() => setProposing(true)}>
          提出认定（{loanIds.length}）
        </Button>
      </ListBar>
      <PagedList
        label="批量分类结果"
        page={page}
        columns={columns}
        rowId={(row) => row.loanId}
        selection={{ ids: chosen, onChange: setChosen }}
        onOpen={(row) => navigate(`/cases/${row.caseId}/write-off`)}
        offset={offset}
        onPage={setOffset}
        unit="笔"
        empty={`没有“${lineFilterLabels[filter]}”的借据。`}
      />
      {proposing && (
        <OpinionDialog
          title="提出分类认定"
          restated={`按 ${asOf} 的建议类别，对选定的 ${loanIds.length} 笔借据提出认定，交复核人。已有待处理认定的不重复提出。`}
          label="认定理由"
          button="提交复核"
          initial="月末分类，按逾期天数和登记的风险事项认定。"
          pending={propose.isPending}
          error={propose.error}
          onConfirm={send}
          onClose={() => setProposing(false)}
        />
      )}
    </>
  )
}
