/** What a list of visits says of an address and of what to beware of, on the screen and on paper alike (R68). */
import { addressKindLabels, type AddressKind, type AddressStanding, addressStandingLabels } from '../model/party-contact.ts'
import type { ContactFinding } from './contact-guard.ts'

interface NamedAddress {
  readonly kinds: readonly AddressKind[]
  readonly standing: AddressStanding
}

const GONE = '地址已从当事人资料移去或失效'

/** 合同约定送达地址、户籍地或住所地，退回; null = the record no longer has it. */
export function addressWords(known: NamedAddress | null): string {
  return known === null ? GONE : `${known.kinds.map((kind) => addressKindLabels[kind]).join('、')}，${addressStandingLabels[known.standing]}`
}

interface Warned {
  readonly known: NamedAddress | null
  readonly findings: readonly Pick<ContactFinding, 'verdict' | 'reason'>[]
}

/** What to beware of before going: what the guards found, and an address that mail came back from. */
export function cautionWords({ known, findings }: Warned): string[] {
  const found = findings.map(({ verdict, reason }) => `${verdict === 'block' ? '不得上门' : '须经批准'}：${reason}`)
  if (known === null) return [...found, GONE]
  const returned = known.standing === 'returned' ? ['此址曾退件，先核实是否仍在此居住或经营'] : []
  const atWork = known.kinds.every((kind) => kind === 'workplace') ? ['工作单位地址：不向其单位、同事提及债务'] : []
  return [...found, ...returned, ...atWork]
}
