import { ActionIcon, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { type CaseTotals, foreignText } from '../../../shared/api/cases.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import classes from './cases-page.module.css'

const TotalReasons = lazy(() => import('./total-reasons.tsx'))

interface Props {
  /** Null while they are being added up: the rows do not wait for them. */
  readonly totals: CaseTotals | null
  readonly offset: number
  readonly rows: number
  readonly pageSize: number
  readonly onPage: (offset: number) => void
}

/** As of which day the sums are, and how many households could not be carried to it. */
function daysOf({ figuresOn, certifiedOnly }: CaseTotals): string {
  if (figuresOn === null) return '—'
  return certifiedOnly === 0 ? figuresOn : `${figuresOn}（${certifiedOnly} 户要素不全，按认定余额）`
}

/** Key figures of the whole selection, and the way through its pages. */
export function ListFoot({ totals, offset, rows, pageSize, onPage }: Props): ReactNode {
  const last = offset + rows
  const more = totals === null ? rows === pageSize : last < totals.cases
  const figures = [
    ['户数', totals && String(totals.cases)],
    ['借据数', totals && String(totals.loans)],
    ['本金合计', totals && `${formatYuan(totals.principalFen)} 元`],
    ['欠息合计', totals && `${formatYuan(totals.interestFen)} 元`],
    ['合计', totals && `${formatYuan(totals.totalFen)} 元`],
    ...(totals !== null && totals.foreign.length > 0 ? [['另有外币', foreignText(totals.foreign)] as const] : []),
    ['算至', totals && daysOf(totals)],
  ] as const

  return (
    <Group className={classes.foot} gap="md" wrap="nowrap" justify="space-between">
      <dl className={classes.figures} aria-label="当前筛选的合计">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value ?? '…'}
              {label === '合计' && totals && (
                <Suspense>
                  <TotalReasons totals={totals} />
                </Suspense>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Group gap="xs" wrap="nowrap">
        <span className={classes.range}>{rows === 0 ? '没有案件' : `第 ${offset + 1}–${last} 户`}</span>
        <ActionIcon variant="default" size={28} aria-label="上一页" disabled={offset === 0} onClick={() => onPage(Math.max(0, offset - pageSize))}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon variant="default" size={28} aria-label="下一页" disabled={!more} onClick={() => onPage(offset + pageSize)}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
    </Group>
  )
}
