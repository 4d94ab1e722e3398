import { Button, Modal, Radio, Textarea } from '@mantine/core'
import '@mantine/core/styles/Radio.layer.css'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { PartyView } from '../../../shared/api/party-view.ts'
import type { Namesake } from '../../../shared/api/party-profile.ts'
import type { Id } from '../../../shared/model/id.ts'
import { useCall } from '../../api/use-call.ts'
import { isHeld, useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import { PartyField } from '../case/party/party-field.tsx'
import classes from './merge-dialog.module.css'

const SHORTEST_REASON = 2

interface Props {
  readonly party: PartyView
  /** The one to merge with, or null to choose. */
  readonly other: Namesake | null
  readonly onClose: () => void
}

/** 合并当事人 restates the act: who stays, who goes in, on what ground. */
export function MergeDialog({ party, other, onClose }: Props): ReactNode {
  const [, navigate] = useLocation()
  const [otherId, setOtherId] = useState<Id<'party'> | null>(other?.id ?? null)
  const [keepsOther, setKeepsOther] = useState(false)
  const [reason, setReason] = useState('')
  const merge = useCommand('parties.merge')
  const ready = otherId !== null && otherId !== party.id && reason.trim().length >= SHORTEST_REASON

  function send(): void {
    if (otherId === null) return
    const [keepId, dropId] = keepsOther ? [otherId, party.id] : [party.id, otherId]
    merge.mutate((commandId) => ({ commandId, keepId, dropId, reason: reason.trim() }), {
      onSuccess: () => {
        announce({ tone: 'good', text: '已合并，原来引用被并入记录的各户都已改为保留的一条。' })
        onClose()
        if (keepsOther) navigate(`/parties/${keepId}`)
      },
    })
  }

  return (
    <Modal opened onClose={onClose} title={`合并当事人：${party.name}`} size={520}>
      <div className={classes.choice}>
        <PartyField
          label="与谁合并"
          required
          field={{ value: otherId, error: otherId === party.id ? '请另选一名当事人' : null, onChange: setOtherId, onProblem: () => undefined, onBlur: () => undefined }}
        />
        <Radio.Group label="保留哪一条" value={keepsOther ? 'other' : 'this'} onChange={(value) => setKeepsOther(value === 'other')}>
          <Radio mt={6} value="this" label={nameAndNumber(party)} />
          {otherId === null ? <Radio mt={6} value="other" disabled label="先选择另一条" /> : <OtherChoice partyId={otherId} />}
        </Radio.Group>
        <Textarea
          label="合并依据"
          withAsterisk
          autosize
          minRows={2}
          maxLength={300}
          placeholder="如 身份证复印件一致"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p>
          并入的一条在各户的借款人、保证人、财产所有人、诉讼当事人身份，以及电话、地址、关系，都改为保留的一条；其余资料以保留的一条为准。需要时可以撤销。
        </p>
        {merge.error !== null && <Notice tone={isHeld(merge.error) ? 'info' : 'bad'}>{failureText(merge.error)}</Notice>}
        <div className={classes.buttons}>
          <Button disabled={!ready} loading={merge.isPending} onClick={send}>
            合并
          </Button>
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
        </div>
      </div>
    </Modal>
  )
}

function nameAndNumber({ name, idNoMasked }: Pick<PartyView, 'name' | 'idNoMasked'>): string {
  return `${name}（${idNoMasked ?? '无证件号码'}）`
}

function OtherChoice({ partyId }: { readonly partyId: Id<'party'> }): ReactNode {
  const { data } = useCall('parties.get', { partyId })
  return <Radio mt={6} value="other" label={data === undefined ? '另一条' : nameAndNumber(data)} />
}
