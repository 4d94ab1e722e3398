import type { ContractEvent } from '../../../../shared/api/loan-agreements.ts'

export const eventKindLabels: Readonly<Record<ContractEvent['kind'], string>> = { extension: '展期', acceleration: '宣布提前到期' }

/** What a paper of the contract did on its day, in one line. */
export function eventWords(event: ContractEvent): string {
  if (event.kind === 'extension') return [`展期至 ${event.newDueOn}`, event.agreementNo].filter(Boolean).join('，')
  return [event.ground ?? '全部未到期债务到期', event.noticeNo].filter(Boolean).join('，')
}
