import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { type BoardFilter, type BoardWindow, boardWindows } from '../../../shared/api/deadlines.ts'
import { useCall } from '../../api/use-call.ts'
import { usePainted } from '../../components/use-painted.ts'
import classes from './board-page.module.css'
import { windowLabels, windowTones } from './deadline-words.ts'

interface Props {
  readonly filter: BoardFilter
  readonly onChange: (windows: BoardWindow[]) => void
}

/** How much lapses when: each window counts its lines and narrows the list to them. */
export function WindowStrip({ filter, onChange }: Props): ReactNode {
  const totals = useCall('deadlines.totals', { filter: { ...filter, windows: [] } }, { keepPrevious: true, enabled: usePainted() }).data
  return (
    <div className={classes.strip} role="group" aria-label="按剩余天数">
      {boardWindows.map((name) => {
        const pressed = filter.windows.includes(name)
        const count = totals?.windows[name]
        return (
          <UnstyledButton
            key={name}
            className={classes.window ?? ''}
            data-tone={count === 0 ? 'plain' : windowTones[name]}
            aria-pressed={pressed}
            onClick={() => onChange(pressed ? filter.windows.filter((other) => other !== name) : [...filter.windows, name])}
          >
            <span>{windowLabels[name]}</span>
            <b>{count ?? '…'}</b>
          </UnstyledButton>
        )
      })}
    </div>
  )
}
