import { useHotkeys } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Link, Redirect, useLocation, useParams } from 'wouter'
import { useToday } from '../../api/use-vault.ts'
import { toolGroups } from './tool.ts'
import classes from './toolbox.module.css'
import { allTools } from './tools.ts'

/** 工具箱: the address names the tool. Nothing here needs a case, and nothing is stored. */
export default function ToolboxPage(): ReactNode {
  const { tool: id } = useParams<{ tool?: string }>()
  const [, navigate] = useLocation()
  const today = useToday()
  const at = allTools.findIndex((tool) => tool.id === id)
  useHotkeys([['alt+PageDown', () => step(1)], ['alt+PageUp', () => step(-1)]], [], true)
  const current = allTools[at]
  if (current === undefined) return <Redirect to={`/toolbox/${allTools[0].id}`} replace />
  return (
    <div className={classes['page']}>
      <nav className={classes['list']} aria-label="工具" title="Alt+PageUp、Alt+PageDown 切换工具">
        {toolGroups.map((group) => (
          <div key={group}>
            <h2>{group}</h2>
            {allTools.filter((tool) => tool.group === group).map((tool) => (
              <Link key={tool.id} href={`/toolbox/${tool.id}`} aria-current={tool === current ? 'page' : undefined}>
                {tool.title}
              </Link>
            ))}
          </div>
        ))}
      </nav>
      {today !== null && <current.View key={current.id} today={today} />}
    </div>
  )

  function step(by: 1 | -1): void {
    const next = allTools.at((at + by) % allTools.length)
    if (next !== undefined) navigate(`/toolbox/${next.id}`)
  }
}
