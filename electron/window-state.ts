import { readFileSync, renameSync, writeFileSync } from 'node:fs'

/** Where the window was when it was closed. */
export interface WindowState {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Fits the commonest office monitor, 1366×768, with its task bar. */
export const FIRST_WINDOW: WindowState = { width: 1366, height: 728, maximized: false }
export const SMALLEST_WINDOW = { width: 1024, height: 600 } as const

/** How much of the title bar must stay on a screen to be dragged, in pixels. */
const GRIP = 80

/** Reads the remembered state; a missing or unreadable file only costs the place of the window. */
export function readWindowState(file: string): WindowState {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isWindowState(value) ? value : FIRST_WINDOW
  } catch {
    return FIRST_WINDOW
  }
}

/** Writes beside and renames, so that a power cut leaves the old state. */
export function writeWindowState(file: string, state: WindowState): void {
  const temporary = `${file}.new`
  writeFileSync(temporary, JSON.stringify(state))
  renameSync(temporary, file)
}

/** Drops a place that lies on no screen any more (a second monitor that is gone); never larger than the work area. */
export function onScreen(state: WindowState, workAreas: readonly Area[]): WindowState {
  const { x, y } = state
  const home = x === undefined || y === undefined ? undefined : workAreas.find((area) => showsTitleBar(area, x, y, state.width))
  const area = home ?? workAreas[0]
  const width = Math.max(SMALLEST_WINDOW.width, Math.min(state.width, area?.width ?? state.width))
  const height = Math.max(SMALLEST_WINDOW.height, Math.min(state.height, area?.height ?? state.height))
  const size = { width, height, maximized: state.maximized }
  return home === undefined || x === undefined || y === undefined ? size : { x, y, ...size }
}

function showsTitleBar(area: Area, x: number, y: number, width: number): boolean {
  const shown = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return shown >= GRIP && y >= area.y - 10 && y <= area.y + area.height - GRIP
}

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false
  const fields: Readonly<Record<string, unknown>> = { ...value }
  const optional = [fields['x'], fields['y']].every((field) => field === undefined || Number.isInteger(field))
  return optional && Number.isInteger(fields['width']) && Number.isInteger(fields['height']) && typeof fields['maximized'] === 'boolean'
}
