import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import type { StandingProposal } from '../../../../shared/api/contacts.ts'
import { addressKindLabels, addressStandingLabels, phoneStatusLabels, type StandingAnswer } from '../../../../shared/model/party-contact.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useMay } from '../../../api/use-rights.ts'
import { announce } from '../../../components/announce.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'
import { dateColumn, nodeColumn, partyColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'

const pointOf = ({ change }: StandingProposal) => `${change.shown}（${change.kind === 'phone' ? '电话' : change.addressKinds.map((kind) => addressKindLabels[kind]).join('、')}）`
const beforeOf = ({ change }: StandingProposal) => (change.kind === 'phone' ? phoneStatusLabels[change.from] : addressStandingLabels[change.from])
const afterOf = ({ change }: StandingProposal) => (change.kind === 'phone' ? phoneStatusLabels[change.to] : addressStandingLabels[change.to])

const facts: readonly TableColumn<StandingProposal>[] = [
  { ...partyColumn<StandingProposal>('party', '当事人', 136, (row) => ({ id: row.partyId, name: row.partyName })), always: true },
  textColumn('point', '号码、地址', 280, pointOf),
  textColumn('before', '现在登记', 88, beforeOf),
  textColumn('words', '最近联系的结果', 200, (row) => row.found.words),
  dateColumn('on', '发现之日', (row) => row.found.on),
]

/** 号码、地址待更新: what contacts and returned letters say of numbers and addresses on record; nothing changes before somebody says so. */
export function StandingsSection({ standings }: { readonly standings: readonly StandingProposal[] }): ReactNode {
  const answer = useCommand('contacts.answerStanding')
  const may = useMay('record')
  if (standings.length === 0) return null
  const give = (row: StandingProposal, said: StandingAnswer) =>
    answer.mutate((commandId) => ({ commandId, source: row.source, version: row.version, answer: said }), {
      onSuccess: () => announce({ tone: 'good', text: said === 'taken' ? `${row.partyName}的登记已改为“${afterOf(row)}”，依据一并记入。` : '已保留原来的登记，不再提示。' }),
    })
  const acts = nodeColumn<StandingProposal>('acts', '处理', 208, (row) => (
    <Group gap={8} wrap="nowrap">
      <Button size="compact" variant="default" disabled={answer.isPending} aria-label={`改为“${afterOf(row)}”：${row.partyName} ${pointOf(row)}`} onClick={() => give(row, 'taken')}>
        改为“{afterOf(row)}”
      </Button>
      <Button size="compact" variant="subtle" disabled={answer.isPending} aria-label={`保留原状：${row.partyName} ${pointOf(row)}`} onClick={() => give(row, 'kept')}>
        保留原状
      </Button>
    </Group>
  ))
  return (
    <Section title="号码、地址待更新" note="最近的联系或退回的函件与登记不符，核实后再改">
      {answer.isError && <Notice tone="bad">{failureText(answer.error)}</Notice>}
      <DataTable label="号码、地址待更新" columns={may ? [...facts, { ...acts, always: true }] : facts} rows={standings} rowId={(row) => row.source.id} empty="没有待更新的号码和地址" />
    </Section>
  )
}
