import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Proceeding, ProceedingsOfCase } from '../../../../shared/api/proceedings.ts'
import { appealSubjectLabels, closingLabelsOf, enforcementKinds, proceedingStatusLabels, trialModeLabels } from '../../../../shared/model/proceeding.ts'
import { Allowed } from '../../../components/allowed.tsx'
import { EnforcementDetails } from '../enforcement/enforcement-details.tsx'
import { Section } from '../record/section.tsx'
import { ClaimsTable, EventsTable } from './course-tables.tsx'
import { EnforcementSection } from './enforcement-section.tsx'
import { NextSteps } from './next-steps.tsx'
import type { ProceedingEdit } from './proceeding-edit.ts'
import { CostsTable } from './proceeding-tables.tsx'
import { proceedingTitle } from './proceeding-words.ts'
import classes from './proceedings-tab.module.css'
import { TitleSections } from './title-tables.tsx'

interface Props {
  readonly proceeding: Proceeding
  readonly all: ProceedingsOfCase
  readonly onEdit: (edit: ProceedingEdit) => void
}

/** One proceeding in full: where it stands, what comes next, its events, claims, titles and costs. */
export function ProceedingDetail({ proceeding, all, onEdit }: Props): ReactNode {
  const own = <Row extends { readonly proceedingId: Proceeding['id'] | null }>(rows: readonly Row[]) => rows.filter((row) => row.proceedingId === proceeding.id)
  const isEnforcement = enforcementKinds.has(proceeding.kind)
  return (
    <article className={classes.detail} aria-label={proceedingTitle(proceeding)}>
      <header className={classes.detailHead}>
        <h2>{proceedingTitle(proceeding)}</h2>
        <Particulars proceeding={proceeding} />
        <Allowed right="record">
          <Button variant="default" onClick={() => onEdit({ of: 'proceeding', record: proceeding })}>
            修改程序
          </Button>
        </Allowed>
      </header>
      <Section title="下一步" note="按登记的事件推算，仅作提示">
        <NextSteps proceeding={proceeding} onRegister={(kind) => onEdit({ of: 'event', record: null, proceeding, kind })} />
      </Section>
      <EventsTable rows={own(all.events)} proceeding={proceeding} onEdit={onEdit} />
      {!isEnforcement && <ClaimsTable rows={own(all.claims)} proceeding={proceeding} onEdit={onEdit} />}
      <TitleSections titles={own(all.judgments)} terms={all.terms} instalments={all.instalments} proceeding={proceeding} onEdit={onEdit} />
      <CostsTable rows={own(all.costs)} proceeding={proceeding} onEdit={onEdit} />
      {isEnforcement && <EnforcementSection rows={own(all.enforcements)} proceeding={proceeding} onEdit={onEdit} />}
      {isEnforcement && <EnforcementDetails proceedingId={proceeding.id} />}
    </article>
  )
}

function Particulars({ proceeding }: { readonly proceeding: Proceeding }): ReactNode {
  const { court, division, judge, clerk, courtPhone, trialMode, appealOf, status, closing } = proceeding
  const parts: readonly (readonly [string, string | null])[] = [
    ['阶段', [proceedingStatusLabels[status], closing && closingLabelsOf(proceeding.kind)[closing]].filter(Boolean).join('·')],
    ['法院', [court, division].filter(Boolean).join(' ') || null],
    ['审理程序', trialMode && trialModeLabels[trialMode]],
    ['上诉对象', appealOf && appealSubjectLabels[appealOf]],
    ['承办法官', judge],
    ['书记员', clerk],
    ['电话', courtPhone],
  ]
  return (
    <dl className={classes.particulars}>
      {parts.flatMap(([label, value]) =>
        value === null ? [] : [
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>,
        ],
      )}
    </dl>
  )
}
