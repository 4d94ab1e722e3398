/** Every paper against the schema of Office Open XML, as the Open XML SDK has it: what a strict reader would mend or refuse shows here. */
import { Document, LineRuleType, Packer, Paragraph } from 'docx'
import { describe, expect, it } from 'vitest'
import { FORMS } from '../../electron/store/documents/forms.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import { poisoned } from './support/hostile.ts'
import { fullSnapshotFor, sparseSnapshot } from './support/snapshots.ts'
import { faultsOf } from './support/valid-file.ts'

describe.each(Object.values(FORMS))('$title is valid', ({ id, render }) => {
  it.each([['full', fullSnapshotFor(id)], ['sparse', sparseSnapshot()], ['with hostile text', poisoned(id).snapshot]] as const)('%s', async (_kind, snapshot) => {
    expect(await faultsOf(await wordFile(render(snapshot)))).toEqual([])
  })
})

it('is told of a value that the schema does not have', async () => {
  const children = [new Paragraph({ text: '示例', spacing: { line: 560, lineRule: LineRuleType.EXACTLY } })]
  const bytes = await Packer.pack(new Document({ sections: [{ children }] }), 'uint8array')
  expect(await faultsOf(bytes)).toEqual([expect.stringContaining("lineRule' has invalid value 'exactly'")])
})
