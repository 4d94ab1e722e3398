import type { Page } from '@playwright/test'
import { expect } from './launch.ts'

/** A drawer that is open, by its title: its fields by their labels. */

export async function fill(page: Page, title: string, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByRole('dialog', { name: title }).getByLabel(label, { exact: false }).first().fill(value)
}

export async function choose(page: Page, title: string, label: string, option: string): Promise<void> {
  await page.getByRole('dialog', { name: title }).getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Saves by its key; a drawer that stays open has refused. */
export async function save(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog', { name: title })).toHaveCount(0)
}
