import { Tabs } from '@mantine/core'
import '@mantine/core/styles/Tabs.layer.css'
import type { ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import classes from './tabbed-page.module.css'

interface View {
  /** The last part of its address. */
  readonly key: string
  readonly label: string
  readonly panel: ReactNode
}

interface Props {
  readonly label: string
  /** The address of the page; a view adds its key. */
  readonly path: string
  /** The first is shown where the address names none. */
  readonly views: readonly [View, ...View[]]
}

/** A page of several views over the stock, each with an address of its own; only the one that is looked at is drawn. */
export function TabbedPage({ label, path, views }: Props): ReactNode {
  const params = useParams<{ view?: string }>()
  const [, navigate] = useLocation()
  const { key, panel } = views.find((view) => view.key === params.view) ?? views[0]
  return (
    <section className={classes.page} aria-label={label}>
      <Tabs className={classes.tabs} value={key} onChange={(next) => navigate(`${path}/${next ?? key}`)} keepMounted={false}>
        <Tabs.List>
          {views.map((view) => (
            <Tabs.Tab key={view.key} value={view.key}>
              {view.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={key} className={classes.panel ?? ''}>
          {panel}
        </Tabs.Panel>
      </Tabs>
    </section>
  )
}
