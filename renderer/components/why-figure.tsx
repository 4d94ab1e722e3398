import { Popover } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import classes from './why-panel.module.css'

interface Props {
  /** The figure or day as it stands in the row. */
  readonly children: ReactNode
  /** Its reasons; only mounted, and only loaded, while they are open. */
  readonly reasons: () => ReactNode
  /** True outside tables, where Tab itself must reach it. */
  readonly reachable?: boolean
}

/**
 * A computed figure of a long list that opens its reasons when clicked. Lists draw hundreds of them, so that until the first click it is
 * a plain button; by keys it is reached with `?` from its row.
 */
export function WhyFigure({ children, reasons, reachable = false }: Props): ReactNode {
  const [opened, setOpened] = useState(false)
  const buttonRef = useRef<HTMLButtonElement>(null)
  const button = (
    <button ref={buttonRef} type="button" tabIndex={reachable ? 0 : -1} data-why className={classes.figure} title="查看计算依据" onClick={() => setOpened(true)}>
      {children}
    </button>
  )
  if (!opened) return button
  return (
    <Popover opened onChange={close} width={440} position="bottom-start" withinPortal trapFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown className={classes.panel}>{reasons()}</Popover.Dropdown>
    </Popover>
  )

  /** The button is drawn anew without its panel; the focus goes back to it, or to its row where Tab reaches that. */
  function close(): void {
    setOpened(false)
    requestAnimationFrame(() => (reachable ? buttonRef.current : buttonRef.current?.closest('tr'))?.focus())
  }
}
