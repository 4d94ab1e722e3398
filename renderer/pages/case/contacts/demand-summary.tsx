import type { ReactNode } from 'react'
import type { ContactsOfCase } from '../../../../shared/api/contacts.ts'
import { DateText } from '../../../components/date-text.tsx'
import classes from './contacts-tab.module.css'

/** The newest demand by both sources, side by side: what is recorded here, and what the branch's own ledger says. */
export function DemandSummary({ about }: { readonly about: ContactsOfCase }): ReactNode {
  return (
    <dl className={classes.summary} aria-label="最近催收">
      <div>
        <dt>最近催收（本台账记录）</dt>
        <dd>
          <DateText value={about.newestDemandOn} distance unknownReason="还没有联系上或送达的记录" />
        </dd>
      </div>
      <div>
        <dt>最近催收（支行台账登记）</dt>
        <dd>
          <DateText value={about.ledgerDemandOn} distance unknownReason="借据上没有登记最近催收日" />
        </dd>
      </div>
    </dl>
  )
}
