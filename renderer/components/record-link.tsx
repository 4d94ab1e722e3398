import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CaseTab } from '../../shared/api/cases.ts'
import type { Id } from '../../shared/model/id.ts'
import classes from './record-link.module.css'

interface Props {
  readonly to: string
  /** What the way leads to; read when the name itself is cut. */
  readonly title: string
  readonly children: string
}

/** A name that can be opened. */
export function RecordLink({ to, title, children }: Props): ReactNode {
  return (
    <Link href={to} className={classes.link ?? ''} title={title}>
      {children}
    </Link>
  )
}

interface NamedProps<Tag extends string> {
  readonly id: Id<Tag>
  readonly children: string
}

/** A name that leads to everything known of who bears it. */
export function PartyLink({ id, children }: NamedProps<'party'>): ReactNode {
  return (
    <RecordLink to={`/parties/${id}`} title={`${children}：查看全部身份和敞口`}>
      {children}
    </RecordLink>
  )
}

/** The name of a thing, which leads to everything known of it. */
export function AssetLink({ id, children }: NamedProps<'asset'>): ReactNode {
  return (
    <RecordLink to={`/assets/${id}`} title={`${children}：查看评估、租赁、他人权利和各户情况`}>
      {children}
    </RecordLink>
  )
}

/** A household by its name. */
export function CaseLink({ id, children }: NamedProps<'case'>): ReactNode {
  return (
    <RecordLink to={`/cases/${id}`} title={`${children}：打开该户`}>
      {children}
    </RecordLink>
  )
}

interface RowProps {
  readonly caseId: Id<'case'>
  readonly tab: CaseTab
  readonly recordId: Id
  readonly children: string
}

/** A record of a household by its name; its row is marked on the tab that it stands on. */
export function RowLink({ caseId, tab, recordId, children }: RowProps): ReactNode {
  return (
    <RecordLink to={`/cases/${caseId}/${tab}/${recordId}`} title={`${children}：打开这条记录`}>
      {children}
    </RecordLink>
  )
}
