import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { CaseTransfer } from '../../../../shared/api/transfers.ts'
import { keptDuties, keptDutyLabels, transferLabels as labels, transferStateLabels } from '../../../../shared/model/transfer.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Allowed } from '../../../components/allowed.tsx'
import { announce } from '../../../components/announce.ts'
import { Notice } from '../../../components/notice.tsx'
import { ErrorState, failureText, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { Section } from '../record/section.tsx'
import people from './people-section.module.css'
import { TransferForm } from './transfer-form.tsx'
import classes from './transfer.module.css'

/** 移交台账 of the household: what the front line handed over, and what it still has to do on the case. */
export function TransfersSection(): ReactNode {
  const { caseId } = useCaseScope()
  const transfers = useCall('transfers.ofCase', { caseId })
  const unitName = useCall('cases.overview', { caseId }).data?.unitName ?? null
  const [editing, setEditing] = useState<CaseTransfer | 'new' | null>(null)
  if (transfers.isPending) return <LoadingRows rows={2} />
  if (transfers.isError) return <ErrorState error={transfers.error} onRetry={() => void transfers.refetch()} />
  return (
    <Section title="一线移交" note="移交保全部门后，一线按分工继续跟进" action={<AddButton onClick={() => setEditing('new')}>登记接收</AddButton>}>
      {transfers.data.length === 0 && <p className={classes.none}>没有登记。从支行或业务条线接收的户，在这里登记移交材料和留在一线的职责。</p>}
      {transfers.data.map((transfer) => (
        <Transfer key={transfer.id} transfer={transfer} onEdit={() => setEditing(transfer)} />
      ))}
      {editing && <TransferForm key={editing === 'new' ? 'new' : editing.id} transfer={editing === 'new' ? null : editing} unitName={unitName} onClose={() => setEditing(null)} />}
    </Section>
  )
}

function Transfer({ transfer, onEdit }: { readonly transfer: CaseTransfer; readonly onEdit: () => void }): ReactNode {
  const { handedOn, fromUnit, frontPerson, receiverName, state, papers, returnedOn, note } = transfer
  return (
    <article className={classes.transfer} aria-label={`${handedOn} 移交`}>
      <div className={classes.head}>
        <StatusBadge tone={state === 'open' ? 'info' : 'plain'}>{transferStateLabels[state]}</StatusBadge>
        {returnedOn !== null && <span>{returnedOn} 退回</span>}
        <Allowed right="record">
          <Button variant="subtle" size="compact" ml="auto" aria-label={`修改 ${handedOn} 的移交`} onClick={onEdit}>
            修改
          </Button>
        </Allowed>
      </div>
      <dl className={people.people}>
        <dt>{handedOn} 移交</dt>
        <dd>
          {fromUnit} {frontPerson} → {receiverName}
        </dd>
        {keptDuties.filter((duty) => transfer[duty] !== null).map((duty) => (
          <KeptLine key={duty} duty={keptDutyLabels[duty]} words={transfer[duty]} />
        ))}
        <dt>{labels.papers}</dt>
        <dd>{papers.length === 0 ? '没有列明材料' : <Papers transfer={transfer} />}</dd>
        {note !== null && <KeptLine duty={labels.note} words={note} />}
      </dl>
    </article>
  )
}

function KeptLine({ duty, words }: { readonly duty: string; readonly words: string | null }): ReactNode {
  return (
    <>
      <dt>{duty}</dt>
      <dd>{words}</dd>
    </>
  )
}

/** The papers by name, and the act that puts those into the archive that are not there yet. */
function Papers({ transfer: { id, version, papers, unfiled, receiverName } }: { readonly transfer: CaseTransfer }): ReactNode {
  const filing = useCommand('transfers.filePapers')

  function file(): void {
    filing.mutate((commandId) => ({ commandId, id, version }), {
      onSuccess: ({ filed }) => announce({ tone: 'good', text: `${filed} 项材料已登入“附件”页的档案原件，由${receiverName}保管。` }),
    })
  }

  return (
    <>
      {papers.map(({ name, copies }) => `${name} ${copies} 份`).join('、')}
      {unfiled > 0 && (
        <Allowed right="record">
          <Button variant="subtle" size="compact" ml="xs" loading={filing.isPending} onClick={file}>
            {`将 ${unfiled} 项登入档案原件`}
          </Button>
        </Allowed>
      )}
      {filing.error !== null && <Notice tone="bad">{failureText(filing.error)}</Notice>}
    </>
  )
}
