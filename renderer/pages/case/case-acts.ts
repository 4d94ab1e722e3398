import { type HotkeyItem, useHotkeys } from '@mantine/hooks'
import type { CaseTab } from '../../../shared/api/cases.ts'
import { useMay } from '../../api/use-rights.ts'

/** The acts that are done most often: each has a key that works on every tab of a case and leads to the tab where its form lies. */
export const caseActs = {
  repayment: { letter: 'R', label: '登记还款', tab: 'debt' },
  balance: { letter: 'B', label: '登记余额认定', tab: 'debt' },
  contact: { letter: 'C', label: '登记催收', tab: 'contacts' },
  notice: { letter: 'H', label: '登记函件', tab: 'contacts' },
  event: { letter: 'E', label: '登记程序事件', tab: 'proceedings' },
  renewal: { letter: 'X', label: '办理续封', tab: 'preservation' },
  clue: { letter: 'Z', label: '新增财产线索', tab: 'collateral' },
} as const satisfies Readonly<Record<string, { readonly letter: string; readonly label: string; readonly tab: CaseTab }>>
export type CaseAct = keyof typeof caseActs

/** The key of an act as titles and the help write it. */
export function actKeys(act: CaseAct): string {
  return `Ctrl+Alt+${caseActs[act].letter}`
}

/** Listens for the keys of all acts; a form that is open is finished first. */
export function useCaseActKeys(ask: (act: CaseAct) => void): void {
  const may = useMay('record')
  const acts = Object.keys(caseActs).filter(isAct)
  useHotkeys(acts.map((act): HotkeyItem => [`mod+alt+${caseActs[act].letter}`, () => may && document.querySelector('[role="dialog"]') === null && ask(act)]))
}

function isAct(name: string): name is CaseAct {
  return Object.hasOwn(caseActs, name)
}
