import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { DocumentLife as Life, Recipient } from '../../../../shared/api/document-life.ts'
import type { DocumentRow } from '../../../../shared/api/documents.ts'
import type { ServiceView } from '../../../../shared/api/notices.ts'
import { type DocumentAct, documentActLabels } from '../../../../shared/model/document-life.ts'
import { serviceResultLabels, serviceWayLabels } from '../../../../shared/model/notice.ts'
import { useCall } from '../../../api/use-call.ts'
import { Notice } from '../../../components/notice.tsx'
import { ErrorState } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { GradeBadge } from '../contacts/grade-badge.tsx'
import { ServiceForm } from '../contacts/service-form.tsx'
import classes from './document-life.module.css'
import { SendDialog } from './send-dialog.tsx'
import { StateBadge } from './state-badge.tsx'
import { StepDialog } from './step-dialog.tsx'
import { ToldTable } from './told-table.tsx'

/** Where a saved paper stands: its steps, what may be done next, how each addressee was reached, and the figures that it told. */
export function DocumentLife({ document }: { readonly document: DocumentRow }): ReactNode {
  const life = useCall('documentLife.of', { documentId: document.id })
  if (life.isPending) return null
  if (life.isError) return <ErrorState error={life.error} onRetry={() => void life.refetch()} />
  return <Standing document={document} life={life.data} />
}

function Standing({ document, life }: { readonly document: DocumentRow; readonly life: Life }): ReactNode {
  const [act, setAct] = useState<DocumentAct | null>(null)
  const [service, setService] = useState<ServiceView | null>(null)
  const close = () => setAct(null)
  return (
    <section className={classes.life} aria-label="文书流转">
      <div className={classes.head}>
        <StateBadge state={life.state} />
        {life.acts.map(({ act: offered, refusal }) => (
          <Button key={offered} size="compact" variant={offered === 'reject' || offered === 'return' ? 'default' : 'filled'} disabled={refusal !== null} title={refusal ?? undefined} onClick={() => setAct(offered)}>
            {documentActLabels[offered]}
          </Button>
        ))}
      </div>
      {life.newerEdition !== null && <Notice tone="info" standing>已有第 {life.newerEdition} 版，这一版按当时的内容留存。</Notice>}
      {life.acts.filter(({ refusal }) => refusal !== null).map(({ act: closed, refusal }) => (
        <p key={closed} className={classes.quiet}>
          {documentActLabels[closed]}：{refusal}
        </p>
      ))}
      {life.steps.length > 0 && (
        <ol className={classes.steps} aria-label="流转记录">
          {life.steps.map((step) => (
            <li key={step.id}>
              <span>{step.happenedOn}</span>
              <span>{documentActLabels[step.act]}</span>
              <span>
                {step.byName}
                {step.alone && '（单人操作，未经复核）'}
              </span>
              <span>{step.words}</span>
            </li>
          ))}
        </ol>
      )}
      {life.noticeId !== null && <Recipients recipients={life.recipients} onOpen={setService} />}
      <ToldTable figures={life.told} asOf={life.asOf} />
      {act === 'send' && <SendDialog document={document} life={life} onClose={close} />}
      {act !== null && act !== 'send' && <StepDialog act={act} document={document} onClose={close} />}
      {service !== null && <ServiceOf service={service} onClose={() => setService(null)} />}
    </section>
  )
}

function Recipients({ recipients, onOpen }: { readonly recipients: readonly Recipient[]; readonly onOpen: (service: ServiceView) => void }): ReactNode {
  return (
    <ul className={classes.recipients} aria-label="收件人">
      {recipients.map(({ name, service, proposed }) => (
        <li key={proposed.partyId}>
          <span>{name}</span>
          {service === null ? (
            <span className={classes.quiet}>没有寄送</span>
          ) : (
            <>
              <span>
                {serviceWayLabels[service.way]} {service.trackingNo}
              </span>
              <span>
                {serviceResultLabels[service.result]} {service.resultOn}
              </span>
              <GradeBadge grade={service.grade} />
              <Button variant="subtle" size="compact" onClick={() => onOpen(service)}>
                登记结果
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The same form as on the page of demands: there is one record of a service. */
function ServiceOf({ service, onClose }: { readonly service: ServiceView; readonly onClose: () => void }): ReactNode {
  const { caseId } = useCaseScope()
  const notices = useCall('notices.ofCase', { caseId })
  const contacts = useCall('contacts.ofCase', { caseId })
  const notice = notices.data?.find((each) => each.id === service.noticeId)
  if (notice === undefined || contacts.data === undefined) return null
  return <ServiceForm notice={notice} service={service} partyId={service.partyId} persons={contacts.data.persons} onClose={onClose} />
}
