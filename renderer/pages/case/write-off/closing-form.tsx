import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { KeptClaimView } from '../../../../shared/api/write-off.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { type EndingGround, endingGroundLabels, endingGrounds, keptEntryKindLabels } from '../../../../shared/model/write-off.ts'
import { isHeld, useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import { DateField } from '../../../components/date-field.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'

export type ClosingKind = 'transfer' | 'ended' | 'reversal'

const consequences: Record<ClosingKind, string> = {
  transfer: '转让后不再登记收回，请另行办理债权转让通知和诉讼主体变更。',
  ended: '终结追索后不再作为账销案存管理，须有规定的依据和证明。',
  reversal: '冲回以分录方式撤回这次核销，原申请和登记都保留。',
}

interface Props {
  readonly claim: KeptClaimView
  readonly kind: ClosingKind
  readonly onClose: () => void
}

/** Ends a kept claim: sold, given up on a ground of 第十六条, or a wrong write-off taken back. The dialog restates the act. */
export function ClosingForm({ claim, kind, onClose }: Props): ReactNode {
  const [happenedOn, setHappenedOn] = useState<IsoDate | null>(null)
  const [buyerName, setBuyerName] = useState('')
  const [priceFen, setPriceFen] = useState<Fen | null>(null)
  const [ground, setGround] = useState<EndingGround | null>(null)
  const [basis, setBasis] = useState('')
  const [paperNo, setPaperNo] = useState('')
  const transfer = useCommand('writeOff.transfer')
  const end = useCommand('writeOff.end')
  const reverse = useCommand('writeOff.reverse')
  const sent = { transfer, ended: end, reversal: reverse }[kind]
  const problems = sent.error?.error.fields ?? {}
  const problemOf = (field: string): string | null => problems[`facts.${field}`] ?? null
  const ready = happenedOn !== null && (kind === 'transfer' ? buyerName.trim() !== '' && priceFen !== null : basis.trim() !== '' && (kind !== 'ended' || ground !== null))
  const finish = {
    onSuccess: () => {
      announce({ tone: 'good', text: `档案 ${claim.fileNo} ${keptEntryKindLabels[kind]}已登记。` })
      onClose()
    },
  }

  function send(): void {
    if (happenedOn === null) return
    const ofClaim = { keptClaimId: claim.id, happenedOn, paperNo: paperNo.trim() || null, note: null }
    if (kind === 'transfer' && priceFen !== null) transfer.mutate((commandId) => ({ commandId, facts: { ...ofClaim, buyerName: buyerName.trim(), priceFen } }), finish)
    if (kind === 'ended' && ground !== null) end.mutate((commandId) => ({ commandId, facts: { ...ofClaim, ground, basis: basis.trim() } }), finish)
    if (kind === 'reversal') reverse.mutate((commandId) => ({ commandId, facts: { ...ofClaim, basis: basis.trim() } }), finish)
  }

  return (
    <Modal opened onClose={onClose} title={`${keptEntryKindLabels[kind]}：档案 ${claim.fileNo}`} size={480}>
      <Stack gap="sm">
        <Notice tone="doubt" standing>{consequences[kind]}</Notice>
        <DateField label="日期" required field={{ value: happenedOn, error: problemOf('happenedOn'), onChange: setHappenedOn, onProblem: ignoreProblem, onBlur: ignoreProblem }} />
        {kind === 'transfer' && (
          <>
            <TextInput label="受让人" withAsterisk maxLength={100} value={buyerName} onChange={(event) => setBuyerName(event.currentTarget.value)} />
            <MoneyField label="转让价款" required field={{ value: priceFen, error: null, onChange: setPriceFen, onProblem: ignoreProblem, onBlur: ignoreProblem }} />
          </>
        )}
        {kind === 'ended' && (
          <Select label="依据" withAsterisk error={problemOf('ground')} data={endingGrounds.map((value) => ({ value, label: endingGroundLabels[value] }))} value={ground} onChange={(value) => setGround(endingGrounds.find((each) => each === value) ?? null)} />
        )}
        {kind !== 'transfer' && <Textarea label="说明和证明" withAsterisk autosize minRows={2} maxLength={500} value={basis} onChange={(event) => setBasis(event.currentTarget.value)} />}
        <TextInput label="文号" maxLength={60} value={paperNo} onChange={(event) => setPaperNo(event.currentTarget.value)} />
        {sent.error !== null && sent.error.error.fields === undefined && <Notice tone={isHeld(sent.error) ? 'info' : 'bad'}>{failureText(sent.error)}</Notice>}
        <Group gap="sm">
          <Button disabled={!ready} loading={sent.isPending} onClick={send}>
            {keptEntryKindLabels[kind]}
          </Button>
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** The button stays closed while a field holds no value; nothing more is to be told. */
function ignoreProblem(): void {}
