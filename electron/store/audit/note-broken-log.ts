import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'

/** The next lock seals the log as it then is: what was found at an unlocking must stay in the log itself. */
export function noteBrokenLog(ledger: Ledger): void {
  const act = { command: 'vault.unlock', commandId: newId<'command'>(), summary: '打开台账时发现：操作日志与上次关闭时的封签不符，可能被截断或换过文件' }
  perform(ledger, act, (work) => work.note('staff', ledger.person.id, null, { auditLog: '与封签不符' }))
}
