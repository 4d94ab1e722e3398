import { type UnitFacts, unitFacts } from '../../../shared/model/organisation.ts'
import { once } from './facts.ts'
import type { TestStore } from './open-store.ts'

/** What the letters of a branch need to know of it. */
export async function branchWithAccount(store: TestStore, more: Partial<UnitFacts> = {}): Promise<void> {
  const [unit] = await store.ask('organisation.units', {})
  if (!unit) throw new Error('no unit')
  const { id, version } = unit
  await store.ask('organisation.saveUnit', {
    ...once(), id, version,
    facts: {
      ...unitFacts.strip().parse(unit), uscc: '91000000249833665K', domicile: '青石市白河路1号', registeredAddress: '青石市白河路1号', representativeName: '高明', representativeTitle: '行长', representativePhone: '0000-8000001',
      contactName: '林晓', contactPhone: '0000-8000002', accountName: '青石农村商业银行股份有限公司', accountBank: '青石农村商业银行营业部', accountNo: '0000000000000001', ...more,
    },
  })
}
