import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Id } from '../../../shared/model/id.ts'
import classes from './parties.module.css'

/** A name that leads to everything known of who bears it. */
export function PartyLink({ partyId, children }: { readonly partyId: Id<'party'>; readonly children: string }): ReactNode {
  return (
    <Link href={`/parties/${partyId}`} className={classes.link ?? ''} title={`${children}：查看全部身份和敞口`}>
      {children}
    </Link>
  )
}
