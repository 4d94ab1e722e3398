import { Button, Modal, Radio } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { CaseFilter } from '../../../shared/api/cases.ts'
import { type OwnLayoutRow, sheetKindLabels, type WrittenLayout } from '../../../shared/api/imports.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useToday } from '../../api/use-vault.ts'
import { announce } from '../announce.ts'
import { DateField } from '../date-field.tsx'
import { instantText } from '../instant-text.ts'
import { Notice } from '../notice.tsx'
import { EmptyState, ErrorState, failureText, LoadingRows } from '../states.tsx'
import classes from './own-layout.module.css'

interface Props {
  readonly filter: CaseFilter
  readonly onClose: () => void
}

/** Chooses one of the sheets that were imported: the records go out in its columns, its order and under its names. */
export default function OwnLayoutDialog({ filter, onClose }: Props): ReactNode {
  const layouts = useCall('imports.layouts', {})
  return (
    <Modal opened onClose={onClose} title="按原表式导出" size={720}>
      {layouts.isPending && <LoadingRows rows={4} />}
      {layouts.isError && <ErrorState error={layouts.error} onRetry={() => void layouts.refetch()} />}
      {layouts.isSuccess && layouts.data.length === 0 && (
        <EmptyState title="还没有可用的表式" action={<Button component={Link} href="/imports" onClick={onClose}>去导入</Button>}>
          导入过本行自己的台账后，就可以按它的列名、列序和单位导出。
        </EmptyState>
      )}
      {layouts.isSuccess && layouts.data[0] !== undefined && <LayoutChoice layouts={layouts.data} first={layouts.data[0]} filter={filter} onClose={onClose} />}
    </Modal>
  )
}

interface ChoiceProps extends Props {
  readonly layouts: readonly OwnLayoutRow[]
  readonly first: OwnLayoutRow
}

function LayoutChoice({ layouts, first, filter, onClose }: ChoiceProps): ReactNode {
  const today = useToday()
  const [chosenPrint, choose] = useState(first.fingerprint)
  const [asOf, setAsOf] = useState<IsoDate | null>(today)
  const [problem, setProblem] = useState<string | null>(null)
  const exporting = useCommand('imports.exportLayout')
  const chosen = layouts.find(({ fingerprint }) => fingerprint === chosenPrint) ?? first
  const failure = exporting.error

  function write(day: IsoDate): void {
    const name = chosen.sheetName ?? sheetKindLabels[chosen.kind]
    exporting.mutate((commandId) => ({ commandId, fingerprint: chosen.fingerprint, asOf: day, filter, fileName: `${name} ${day}.xlsx` }), {
      onSuccess: (written) => {
        announce({ tone: 'good', text: doneText(written) })
        onClose()
      },
    })
  }

  return (
    <>
      <Radio.Group label="表式（最近导入的在前）" value={chosen.fingerprint} onChange={choose}>
        <div className={classes.list}>
          {layouts.map((layout) => (
            <Radio key={layout.fingerprint} value={layout.fingerprint} label={<LayoutLine layout={layout} />} />
          ))}
        </div>
      </Radio.Group>
      <p className={classes.heads}>
        {chosen.headings.length} 列：{chosen.headings.join('、')}
      </p>
      {chosen.emptyHeadings.length > 0 && <Notice tone="info">{`台账没有记录“${chosen.emptyHeadings.join('”“')}”，这些列保留列名，内容为空。`}</Notice>}
      {chosen.showsNumbers && <Notice tone="info">表中的证件号码、联系电话按完整内容写出，导出记入操作日志。</Notice>}
      <div className={classes.day}>
        <DateField
          label="截至日"
          help="余额、欠息和流水算到这一天"
          field={{ value: asOf, error: problem ?? failure?.error.fields?.['asOf'] ?? null, onChange: setAsOf, onProblem: setProblem, onBlur: exporting.reset }}
        />
      </div>
      {failure !== null && failure.error.code !== 'cancelled' && failure.error.fields === undefined && <Notice tone="bad">{failureText(failure)}</Notice>}
      <div className={classes.acts}>
        <Button disabled={asOf === null || problem !== null} loading={exporting.isPending} onClick={() => asOf !== null && write(asOf)}>
          导出
        </Button>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
      </div>
    </>
  )
}

function LayoutLine({ layout: { kind, sheetName, fileName, usedAt } }: { readonly layout: OwnLayoutRow }): ReactNode {
  return (
    <span className={classes.line}>
      <span>{sheetName ?? fileName}</span>
      <span className={classes.soft}>
        {sheetKindLabels[kind]} · {fileName} · {instantText(usedAt)} 导入
      </span>
    </span>
  )
}

function doneText({ rows, foreignLoans }: WrittenLayout): string {
  return foreignLoans === 0 ? `已按原表式导出 ${rows} 行` : `已按原表式导出 ${rows} 行；外币借据 ${foreignLoans} 笔没有列入，原表没有币种列`
}
