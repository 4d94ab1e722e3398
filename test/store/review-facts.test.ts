import { getTableColumns } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { sensitiveTables } from '../../electron/store/review/sensitive.ts'

test('every fact that needs four eyes is a column of its table: a column that is moved elsewhere takes its guard along', () => {
  for (const [name, { table, facts }] of sensitiveTables) {
    const columns = Object.keys(getTableColumns(table))
    expect(Object.keys(facts).filter((fact) => !columns.includes(fact)), name).toEqual([])
  }
})
