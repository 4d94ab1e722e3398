import { expect, test } from 'vitest'
import { requestsText } from '../../electron/store/documents/preservation/text.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { fullSnapshot, yuan } from './support/snapshots.ts'

function feeLine(feeRounding: FilingSnapshot['feeRounding']): string | undefined {
  const snapshot = fullSnapshot()
  const { preservationRequest: request } = snapshot
  if (request === null) throw new Error('the full snapshot asks for preservation')
  const asked = { ...request, amount: yuan(10_060.55) }
  return requestsText({ ...snapshot, preservationRequest: asked, feeRounding }, asked).split('\n').at(-1)
}

test.each([
  [undefined, '120.61元'],
  [{ round: 'fen', mode: 'cut' } as const, '120.60元'],
  [{ round: 'yuan', mode: 'half-up' } as const, '121.00元'],
  [{ round: 'yuan', mode: 'cut' } as const, '120.00元'],
])('the preservation fee is printed as the branch rounds it: %o', (rounding, fee) => {
  expect(feeLine(rounding)).toContain(`保全申请费${fee}由被申请人负担`)
})
