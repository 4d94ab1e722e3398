import type { Page } from '@playwright/test'
import { caseTabs } from '../../../shared/api/cases.ts'
import type { FullHousehold } from './full-household.ts'

/** A page of the window, or one of its tabs, by the address that opens it. */
export interface View {
  readonly name: string
  readonly address: string
}

const places = [
  'board/list', 'board/calendar', 'board/people', 'board/courts', 'cases', 'preservations', 'proceedings', 'foreclosed', 'contacts/due', 'contacts/promises', 'contacts/calls', 'contacts/records', 'contacts/breaches',
  'parties', 'toolbox', 'imports', 'review', 'packages', 'audit',
  'settings/units', 'settings/agents', 'settings/staff', 'settings/law', 'settings/access', 'settings/backups', 'settings/about',
] as const

/** Every page that the rail leads to, with its views. */
export const placeViews: readonly View[] = places.map((place) => ({ name: place.replace('/', '-'), address: `/${place}` }))

/** Every tab of a case, the page of a person and of a thing. */
export function recordViews({ caseId, guarantorId, assetId }: Pick<FullHousehold, 'caseId' | 'guarantorId' | 'assetId'>): readonly View[] {
  return [...caseViews(caseId), { name: 'party', address: `/parties/${guarantorId}` }, { name: 'asset', address: `/assets/${assetId}` }]
}

/** Every tab of a case. */
export function caseViews(caseId: FullHousehold['caseId']): readonly View[] {
  return caseTabs.map((tab) => ({ name: `case-${tab}`, address: `/cases/${caseId}/${tab}` }))
}

/** Goes to an address of the window as a link of its own does. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, `#${address}`)
}

/** Waits until nothing on the page says that it is still being read. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"], main [data-stale]') === null && document.querySelector('main')?.childElementCount !== 0)
}

/** Tables, and the page itself, that are wider than their place: by name and by how much. */
export function sidewaysScrollers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-table-scroller], main, main *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
      .map((element) => `${element.querySelector('table')?.getAttribute('aria-label') ?? element.getAttribute('aria-label') ?? element.className} ${element.scrollWidth - element.clientWidth} px too wide`),
  )
}
