/**
 * Every failure that people can meet, in one place: what happened, why, what to do, in that order.
 * A code without a message cannot be added (exhaustive record); a message never names a person.
 */
export const errorMessages = {
  // the call itself
  'bad-sender': '请求来源不受信任，已拒绝。请关闭程序后重新打开。',
  'unknown-call': '程序内部调用不存在，已拒绝。请确认程序文件完整，必要时重新安装。',
  'invalid-input': '填写的内容有误，请按提示逐项改正后再提交。',
  cancelled: '已取消，没有改动任何数据。',
  'internal': '程序遇到未预料的错误，本次操作没有保存。请重试；若再次出现，请把编号告诉管理员。',
  'store-restarted': '后台服务刚刚重新启动，本次操作没有完成。请重试，已保存的数据不受影响。',
  'store-unavailable': '后台服务无法启动。请退出程序后重新打开；仍不行时请联系管理员，数据文件不要删除。',
  busy: '正在处理另一项操作，请稍候再试。',
  // people and rights
  locked: '台账已锁定，请先输入口令。',
  forbidden: '当前账号没有这项操作的权限，请由有权限的同事办理。',
  'wrong-passphrase': '口令不正确。请核对大小写和输入法后再试。',
  'passphrase-delayed': '口令连续输错，需要等待一段时间才能再试。',
  'weak-passphrase': '口令不符合要求，请使用至少 10 个字符且不易猜到的口令。',
  'wrong-recovery-code': '恢复码不正确。请对照打印件逐组核对。',
  'recovery-code-typo': '恢复码有一处抄写错误，校验位不符。请对照打印件逐组核对。',
  // the ledger file
  'ledger-not-set-up': '这台电脑上还没有台账，请先完成首次设置。',
  'ledger-exists': '所选文件夹已有台账，不能在其上新建。请打开它，或另选一个空文件夹。',
  'ledger-missing': '找不到台账数据文件，它可能被移动或删除。请定位文件，或从备份恢复。',
  'location-wsl': '所选位置在 Linux 子系统（WSL）中，文件锁不可靠。请改选本机磁盘。',
  'ledger-altered': '台账的表结构被其他软件改动过，已停止打开。请从备份恢复，原文件请保留备查。',
  'ledger-not-encrypted': '所选文件没有加密，不是本程序的台账。请重新选择。',
  'backup-foreign': '这份备份属于另一份台账。请另选一个空文件夹后再恢复。',
  'ledger-empty-file': '台账数据文件长度为零，可能是磁盘故障或被其他软件清空。请从备份恢复，原文件请保留。',
  'ledger-truncated': '台账数据文件不完整。请从最近的备份恢复，原文件请保留备查。',
  'ledger-foreign': '所选文件不是本程序的台账。请重新选择。',
  'ledger-newer': '台账由更高版本的程序写入，本版本不能打开。请安装新版本后再打开，数据没有改动。',
  'ledger-damaged': '台账数据文件有损坏。请从最近的备份恢复，原文件请保留备查。',
  'ledger-in-use': '台账正被另一个程序使用，请先在那里关闭。',
  'ledger-migrations-differ': '台账的升级记录与本程序不一致，为防止数据出错，已停止打开。请安装与台账配套的版本。',
  'slots-missing': '找不到密钥文件 slots.json，没有它无法解开台账。请从备份恢复，或把它放回台账文件夹。',
  'slots-damaged': '密钥文件 slots.json 已损坏。请用同一文件夹里的 slots.json.bak，或从备份恢复。',
  'key-mismatch': '数据文件与密钥文件不配套，或文件开头已损坏。请核对是否拿错文件，或从备份恢复。',
  'location-network': '所选位置在网络盘上，断网或多人同时打开会损坏台账。请改选本机磁盘。',
  'location-synced': '所选位置在网盘同步文件夹内，同步软件会损坏正在使用的台账。请改选其他文件夹。',
  'location-removable': '所选位置在可移动磁盘上，拔出会损坏台账。请改选本机磁盘；移动磁盘可用来存放备份。',
  'location-not-writable': '所选文件夹不能写入。请改选有写入权限的文件夹，或请管理员开放权限。',
  'location-not-folder': '所选位置不是文件夹。请重新选择。',
  'disk-full': '磁盘空间不足，本次操作没有保存。请清理磁盘后重试，已有数据不受影响。',
  'chosen-gone': '找不到所选的文件，可能已被移走、改名，或者移动磁盘、共享文件夹已断开。请确认后重新选择。',
  'chosen-locked': '所选的文件不能读取，可能正被其他程序打开，或者没有读取权限。请关闭打开它的程序，或复制到本机后重新选择。',
  'file-io': '读写文件失败。请检查文件是否被其他程序占用、磁盘是否可用，然后重试。',
  'backup-failed': '备份没有完成，原有备份仍然有效。请检查磁盘空间后重试。',
  'backup-damaged': '这份备份没有通过校验，不能用来恢复。请改用另一份备份。',
  'backup-newer': '这份备份由更高版本的程序生成，请安装新版本后再恢复。',
  'restore-failed': '恢复没有完成，原来的台账保持原样。请换一份备份重试。',
  'installation-damaged': '程序文件不完整或被改动，已停止打开台账。请重新安装程序，数据没有改动。',
  'backup-target-missing': '备份位置不存在或没有连接。请接好移动磁盘，或另选位置。',
  'backup-target-same-volume': '第二备份位置与台账在同一块磁盘上，磁盘损坏时会一起丢失。请选择另一块磁盘。',
  'upgrade-failed': '台账升级没有完成，已全部退回升级前的状态。请保留数据文件并联系管理员。',
  // records
  'not-found': '记录不存在或已作废，请刷新后再看。',
  'stale-version': '这条记录已被改动过，您看到的不是最新内容。请核对差异后再保存。',
  'law-file-forged': '签发文件在签发之后被改动过，已拒绝。请向签发机构重新索取。',
  'reason-needed': '改动的内容会影响期限或欠款，需要写明变更原因。请填写原因后再保存。',
  'awaits-review': '已提交复核。由另一位有权限的同事核准后生效，在此之前台账按原内容显示。',
  'proposal-settled': '这项提交已经处理过，请刷新后再看。',
  'proposal-stale': '提交之后记录又有改动，不能直接核准。请核对差异后退回，由提交人重新提出。',
  'own-proposal': '自己提交或登记的内容要由另一位同事复核。',
  'duplicate-party': '已有相同证件号码的当事人，请直接选用，不要重复登记。',
  'party-conflict': '证件号码相同但名称不同，请核对证件后选择以哪一条为准。',
  'duplicate-number': '编号已被另一条记录使用，请核对。',
  'already-voided': '这条记录已经作废，不能再改。',
  'has-dependents': '还有其他记录引用它，不能作废。请先处理引用它的记录。',
  'reversed-entry': '这笔分录已被冲正，不能再次冲正。',
  'rule-refused': '按现有事实无法计算，请按提示补充或更正。',
  'contact-barred': '按催收行为规则，现在不得联系。请按提示改用其他方式。',
  'write-off-fixed': '核销申请已提交，不能再改。需要修改的，请由审核人退回后再改。',
  'write-off-incomplete': '核销申请还有未齐的项目，不能提交或通过。请按清单补齐。',
  'write-off-not-approved': '核销申请还没有批准，不能登记批复。请先走完审批。',
  'kept-claim-over': '这笔账销案存的债权已转让、终结或冲回，不能再登记。',
  'classification-waiting': '这笔借据已有一项分类认定等待处理。请先处理完，再提出新的认定。',
  // exchange
  'import-old-xls': '这是旧版 .xls 文件。请在 Excel 或 WPS 中另存为 .xlsx 后再导入。',
  'import-protected': '文件设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码后再导入。',
  'import-unreadable': '文件无法读取，可能已损坏或不是表格。请用 Excel 或 WPS 打开另存为 .xlsx 后再导入。',
  'import-too-large': '文件过大，超出一次导入的上限。请按机构或年度拆分后分次导入。',
  'import-empty': '表中没有找到可导入的数据行。请检查所选工作表和表头行。',
  'import-empty-file': '文件是空的，没有内容。请重新导出后再选。',
  'import-unmapped': '有必填的列没有对应上，请在“列对应”一步指定。',
  'import-gone': '这次导入已结束或已取消，请重新选择文件。',
  'import-built-on': '导入之后已有人在这些记录上继续办理，不能整体撤销。',
  'export-exists': '同名文件正被其他程序打开或设为只读，没有覆盖，原文件不变。请关闭它再保存，或换一个文件名。',
  'export-no-folder': '保存的位置不存在，可能是移动磁盘已拔出或文件夹已改名，文件没有保存。请另选位置。',
  'export-not-writable': '所选位置不能写入，文件没有保存。请另选位置，或请管理员开放权限。',
  // attachments
  'attachment-empty': '文件是空的，没有内容可存。请核对后重新选择。',
  'attachment-too-large': '文件超过 500 MB，不能存入台账。请压缩、拆分，或只存关键部分。',
  'attachment-changed': '读到的内容与开始时的大小不一致，文件可能正被改动，没有保存。请关闭正在编辑它的程序后重新添加。',
  'attachment-there': '本户已有内容完全相同的附件，没有重复保存。',
  'attachment-damaged': '附件内容与登记的校验值不一致，不能打开。请从备份核对。',
  'evidence-unbindable': '有附件不能装订。请按提示处理后重新装订。',
  'evidence-too-large': '归入证据的附件合计超过 400 MB，不能装成一册。请压缩扫描件，或减少归入的附件后分册装订。',
  'evidence-book-differs': '重新装订的结果与登记的校验值不一致，没有另存。程序升级后装订方式可能已改变，请重新装订一版。',
  'document-step': '这份文书现在不能这样办理。请刷新后再试。',
  'document-number': '这个编号已用于另一户的函件。请换一个编号。',
  'paper-template': '这个模板不能使用。请核对文件后重试。',
  'paper-run-busy': '这一批正在出具，请等它完成或者先停止。',
  'upload-gone': '添加附件的过程已中断，文件没有保存。请重新添加，已有附件不受影响。',
  // packages between PCs
  'package-unreadable': '所选文件不是案件数据包，或已损坏。请让对方重新导出后再试。',
  'package-forged': '数据包的签名与内容不符，可能在传递中损坏或被改动，已拒绝接收。请让对方重新导出。',
  'package-newer': '数据包由更高版本的程序导出，请安装新版本后再接收。',
  'package-passphrase': '数据包口令不正确。请向导出的同事核对口令。',
  'package-gone': '这次接收已结束或已取消，请重新选择数据包。',
  'package-undecided': '还有双方都改过的栏没有选定以哪一方为准，请逐项选择后再接收。',
  'package-overtaken': '打开数据包之后，本机又修改了其中待选定的栏，没有接收。请点“不接收”，重新打开数据包，按现在的内容选定。',
  'package-unit': '数据包里的机构在本机没有，请选择这些户归入哪个机构。',
  // documents
  'document-blocked': '有必须先解决的问题，暂不能导出。请按清单逐项处理。',
} as const

export type ErrorCode = keyof typeof errorMessages

/** What the window is told of a failure: a stable code, words for people, and where to look. Never a path, stack or SQL. */
export interface ApiError {
  readonly code: ErrorCode
  readonly message: string
  /** Field path (dotted) → what is wrong with it, for a form to show beside the field. */
  readonly fields?: Readonly<Record<string, string>>
  /** Plain facts that a screen may show (who holds the file, seconds to wait); no personal data. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
  /** Names the log line of an unexpected failure. */
  readonly correlationId?: string
}

/** Builds the error value of a code; `message` replaces the default words where a rule or a check knows better. */
export function apiError(code: ErrorCode, more: Partial<Omit<ApiError, 'code'>> = {}): ApiError {
  return { code, message: errorMessages[code], ...more }
}

/** An expected failure on its way to the boundary, where it becomes an `ApiError`; anything else is `internal`. */
export class ApiFailure extends Error {
  readonly error: ApiError

  constructor(code: ErrorCode, more: Partial<Omit<ApiError, 'code'>> = {}) {
    const error = apiError(code, more)
    super(error.message)
    this.name = 'ApiFailure'
    this.error = error
  }
}
