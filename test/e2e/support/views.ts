import type { Page } from '@playwright/test'
import { caseTabs } from '../../../shared/api/cases.ts'
import type { FullHousehold } from './full-household.ts'

/** A page of the window, one of its tabs, or a form that a button there opens. */
export interface View {
  readonly name: string
  readonly address: string
  /** The button, by its whole name, that opens the form to be looked at. */
  readonly press?: string
}

const places = [
  'board/list', 'board/calendar', 'board/people', 'board/courts', 'cases', 'preservations', 'proceedings', 'foreclosed', 'contacts/due', 'contacts/promises', 'contacts/calls', 'contacts/records', 'contacts/breaches', 'contacts/kpi',
  'write-off/candidates', 'write-off/applications', 'write-off/kept', 'write-off/classes', 'write-off/standards', 'papers',
  'parties', 'toolbox', 'imports', 'review', 'packages', 'audit',
  'settings/units', 'settings/agents', 'settings/staff', 'settings/papers', 'settings/templates', 'settings/rules', 'settings/law', 'settings/leads', 'settings/access', 'settings/backups', 'settings/about', 'help/first-instance',
] as const

/** Every page that the rail leads to, with its views. */
export const placeViews: readonly View[] = places.map((place) => ({ name: place.replace('/', '-'), address: `/${place}` }))

/** Every tab of a case, the page of a person, of a thing and of what was taken in. */
export function recordViews({ caseId, guarantorId, assetId, foreclosedId }: Pick<FullHousehold, 'caseId' | 'guarantorId' | 'assetId' | 'foreclosedId'>): readonly View[] {
  return [
    ...caseViews(caseId), { name: 'foreclosed-asset', address: `/foreclosed/${foreclosedId}` },
    { name: 'party', address: `/parties/${guarantorId}` }, { name: 'asset', address: `/assets/${assetId}` },
  ]
}

/** Every tab of a case. */
export function caseViews(caseId: FullHousehold['caseId']): readonly View[] {
  return caseTabs.map((tab) => ({ name: `case-${tab}`, address: `/cases/${caseId}/${tab}` }))
}

/** The forms of a household in which most is typed, and what else a button opens over a page. */
export function formViews({ caseId }: Pick<FullHousehold, 'caseId'>): readonly View[] {
  const forms = [
    ['overview', '移交'], ['overview', '制定方案'], ['debt', '登记还款'], ['debt', '新增借据'], ['debt', '登记扣收'], ['debt', '申请减免'], ['guarantees', '新增保证'], ['collateral', '新增抵质押物'], ['collateral', '新增财产线索'],
    ['proceedings', '新增程序'], ['preservation', '新增裁定'], ['preservation', '新增财产'], ['contacts', '登记催收'], ['contacts', '登记函件'],
  ] as const
  return [
    ...forms.map(([tab, press]): View => ({ name: `form-${tab}-${press}`, address: `/cases/${caseId}/${tab}`, press })),
    { name: 'form-new-case', address: '/cases', press: '新建户' },
    { name: 'form-new-person', address: '/settings/staff', press: '新增人员' },
  ]
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

/** Goes to a view and opens its form, if it has one. */
export async function show(page: Page, { address, press }: View): Promise<void> {
  await goTo(page, address)
  if (press === undefined) return
  await page.getByRole('button', { name: press, exact: true }).first().click()
  await page.getByRole('dialog').waitFor()
}

/** Leaves what lies over the page: an open list of choices takes the first Esc for itself. */
export async function leaveForm(page: Page): Promise<void> {
  for (let left = 3; left > 0 && (await page.getByRole('dialog').count()) > 0; left--) {
    await page.keyboard.press('Escape')
    await page.waitForTimeout(250)
  }
}
