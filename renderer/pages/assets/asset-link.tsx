import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Id } from '../../../shared/model/id.ts'
import classes from './assets.module.css'

/** The name of a thing, which leads to everything known of it. */
export function AssetLink({ assetId, children }: { readonly assetId: Id<'asset'>; readonly children: string }): ReactNode {
  return (
    <Link href={`/assets/${assetId}`} className={classes.link ?? ''} title={`${children}：查看评估、租赁、他人权利和各户情况`}>
      {children}
    </Link>
  )
}
