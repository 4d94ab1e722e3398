/** How papers are handed in to a court: how many copies, why, and who seals and signs them. */
import type { FormDefinition } from './form.ts'
import type { FilingSnapshot } from './snapshot.ts'

type HandedIn = Pick<FormDefinition, 'copies' | 'copiesRule'>

/** Original for the court and one for each other party (民事诉讼法第一百二十三条, read with forms.md K). */
export function copiesForParties(snapshot: FilingSnapshot): number {
  return 1 + snapshot.parties.length
}

export const COMPLAINT_COPIES: HandedIn = { copies: copiesForParties, copiesRule: '正本一份，另按对方当事人人数提交副本（民事诉讼法第一百二十三条）' }

export const ONE_EACH_PARTY: HandedIn = { copies: copiesForParties, copiesRule: '正本一份，另按对方当事人人数提交副本' }

export const ONE_EACH_DEBTOR: HandedIn = { copies: copiesForParties, copiesRule: '正本一份，另按被执行人人数提交副本' }

/** The court signs for the second, which the bank keeps. */
export const ONE_SIGNED_FOR: HandedIn = { copies: () => 2, copiesRule: '一式两份，一份由法院签收后留存' }

export const BANK_SIGNERS: readonly string[] = ['本机构公章', '负责人签名或名章']
