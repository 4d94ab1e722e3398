import type { Page } from '@playwright/test'

/** Pictures of the page in both sizes for whoever looks at them; only where a folder for them is named. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['BAOQUAN_PICTURES']
  if (folder === undefined) return
  for (const [width, height] of [[1366, 768], [1920, 1080]] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, animations: 'disabled' })
  }
}
