import type { ReactNode } from 'react'
import type { RecordOrigin } from '../../shared/api/audit.ts'
import type { Id } from '../../shared/model/id.ts'
import type { Step } from '../../shared/rules/answer.ts'
import { useCall } from '../api/use-call.ts'
import { instantText } from './instant-text.ts'
import { LoadedReasons } from './loaded-reasons.tsx'
import type { WhyPanelProps } from './why-panel.tsx'

interface Props extends Pick<WhyPanelProps, 'title' | 'facts' | 'action'> {
  readonly recordId: Id
}

/** Where figures and days come from that somebody put down: who, when, and from which sheet. */
export function RecordedReasons({ recordId, ...shown }: Props): ReactNode {
  const origin = useCall('audit.origin', { recordId })
  return <LoadedReasons of={origin} render={(found) => ({ ...shown, answer: { value: null, steps: found === null ? UNKEPT : stepsOf(found), cautions: [], missing: [] } })} />
}

const UNKEPT: readonly Step[] = [{ label: '汇总', detail: '这一行由其他登记汇总而来，没有单独登记；打开这一行可看各项出处' }]

function stepsOf({ at, by, changed, sheet }: RecordOrigin): readonly Step[] {
  const whenAndWho = `${instantText(at)}，${nameOf(by)}`
  const asOf = sheet === null || sheet.asOf === null ? '' : `，数据截至 ${sheet.asOf}`
  const first = sheet === null ? { label: '登记', detail: whenAndWho } : { label: '导入', detail: `${whenAndWho}，取自《${sheet.fileName}》${sheet.sheetName === null ? '' : `工作表“${sheet.sheetName}”`}${asOf}` }
  return [
    { label: '登记的事实', detail: '按登记的原样显示，不是计算得出' },
    first,
    { label: '修改', detail: changed === null ? '登记后没有改动' : `最近一次 ${instantText(changed.at)}，${nameOf(changed.by)}；打开记录可看每次改动` },
  ]
}

function nameOf(name: string | null): string {
  return name ?? '（已移除的人员）'
}
