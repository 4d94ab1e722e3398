import { useHotkeys } from '@mantine/hooks'
import { type ReactNode, useMemo } from 'react'
import { Link, Redirect, useLocation, useParams } from 'wouter'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCall } from '../../api/use-call.ts'
import { useToday } from '../../api/use-vault.ts'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { basisOn } from './basis.ts'
import type { ToolEntry } from './tool.ts'
import { toolGroups } from './tool-spec.ts'
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
      {today !== null && <CurrentTool tool={current} today={today} />}
    </div>
  )

  function step(by: 1 | -1): void {
    const next = allTools.at((at + by) % allTools.length)
    if (next !== undefined) navigate(`/toolbox/${next.id}`)
  }
}

/** The tool on the law as this ledger has it; a figure must not first appear on the bundled law and then change. */
function CurrentTool({ tool, today }: { readonly tool: ToolEntry; readonly today: IsoDate }): ReactNode {
  const law = useCall('law.inForce', {})
  const basis = useMemo(() => law.data && basisOn(today, law.data), [today, law.data])
  if (basis !== undefined) return <tool.View key={tool.id} basis={basis} />
  return law.isError ? <ErrorState error={law.error} onRetry={() => void law.refetch()} /> : <LoadingRows />
}
