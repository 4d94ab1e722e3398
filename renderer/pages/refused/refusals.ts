import type { ErrorCode } from '../../../shared/api/errors.ts'

/** What can be done about a refusal. Deleting or starting anew over the old file is never among it. */
export type Remedy = 'retry' | 'locate' | 'restore' | 'open-folder' | 'quit'

export interface Refusal {
  readonly title: string
  /** What to do, in the order to try it. */
  readonly advice: readonly string[]
  readonly remedies: readonly Remedy[]
}

const damaged = {
  advice: [
    '原文件不会被改动或删除，请保留备查。',
    '用最近一份通过校验的备份恢复；恢复前，现有文件会另存一份。',
    '如果近期有过断电、磁盘报错或杀毒清理，请同时告诉科技部门。',
  ],
  remedies: ['restore', 'retry', 'open-folder'],
} as const satisfies Partial<Refusal>

const wrongPlace = (why: string): Refusal => ({
  title: '台账不能放在这个位置',
  advice: [why, '请改选本机磁盘上没有同步软件管理的文件夹；“文档”常被网盘同步，不建议放在那里。'],
  remedies: ['locate', 'retry', 'quit'],
})

const pages: Partial<Record<ErrorCode, Refusal>> = {
  'ledger-missing': {
    title: '找不到台账文件',
    advice: [
      '可能是文件夹被移动、改名，或所在磁盘没有接上。请先确认磁盘已接好，再重试。',
      '如果移动过，点“定位台账文件夹”，选择它现在的位置。',
      '确实找不回来，用备份恢复。',
    ],
    remedies: ['locate', 'restore', 'retry'],
  },
  'ledger-empty-file': { title: '台账文件是空的', ...damaged },
  'ledger-truncated': { title: '台账文件不完整', ...damaged },
  'ledger-damaged': { title: '台账文件有损坏', ...damaged },
  'slots-damaged': { title: '密钥文件有损坏', ...damaged },
  'slots-missing': {
    title: '找不到密钥文件',
    advice: ['台账文件夹里少了 slots.json，没有它无法解开台账。', '如果它被移走，请放回原处再重试；找不回来，用备份恢复（备份里带有密钥文件）。'],
    remedies: ['retry', 'open-folder', 'restore', 'locate'],
  },
  'key-mismatch': {
    title: '密钥文件与台账文件不是一对',
    advice: ['可能只复制了其中一个文件。请把同一份台账的全部文件放在一起，再重试。', '也可以用备份恢复。'],
    remedies: ['retry', 'open-folder', 'restore', 'locate'],
  },
  'ledger-foreign': {
    title: '这不是保全台账的文件',
    advice: ['文件夹里的同名文件由其他程序写成，本程序没有改动它。', '请选择真正的台账文件夹；如果原文件被覆盖，用备份恢复。'],
    remedies: ['locate', 'restore', 'open-folder'],
  },
  'ledger-not-encrypted': {
    title: '这个文件没有加密',
    advice: ['保全台账的文件都是加密的，这个文件由其他程序写成，本程序没有改动它。', '请选择真正的台账文件夹；如果原文件被替换，用备份恢复。'],
    remedies: ['locate', 'restore', 'open-folder'],
  },
  'ledger-altered': {
    title: '台账的表结构被其他软件改动过',
    advice: ['为防止数据出错，已停止打开。', '请用最近一份备份恢复；现有文件会另存一份，请保留备查。'],
    remedies: ['restore', 'retry', 'open-folder'],
  },
  'installation-damaged': {
    title: '程序文件不完整',
    advice: ['台账数据没有改动。', '请重新安装程序后再打开；安装不会影响台账。'],
    remedies: ['quit', 'retry'],
  },
  'ledger-newer': {
    title: '台账由更高版本的程序写入',
    advice: ['旧版本打开可能损坏数据，所以没有打开，数据没有改动。', '请退出，安装新版本后再打开。'],
    remedies: ['quit', 'retry', 'locate'],
  },
  'ledger-migrations-differ': {
    title: '台账的升级记录与本程序不一致',
    advice: ['为防止数据出错，已停止打开，数据没有改动。', '请安装与台账配套的版本，或用备份恢复。'],
    remedies: ['quit', 'retry', 'restore'],
  },
  'ledger-in-use': {
    title: '台账正在别处打开',
    advice: ['同一份台账同一时间只能由一个程序使用。请在那里关闭后，再点重试。'],
    remedies: ['retry', 'locate', 'quit'],
  },
  'upgrade-failed': {
    title: '台账升级没有完成',
    advice: ['已全部退回升级前的状态，数据没有改动。', '请先重试一次；仍不行时，请保留数据文件并联系管理员。'],
    remedies: ['retry', 'restore', 'open-folder', 'quit'],
  },
  'location-network': wrongPlace('台账放在网络盘上，断网或多人同时打开会损坏数据。'),
  'location-wsl': wrongPlace('台账放在 Linux 子系统（WSL）里，文件锁不可靠。'),
  'location-synced': wrongPlace('台账放在网盘同步文件夹里，同步软件会改动正在使用的文件。'),
  'location-removable': wrongPlace('台账放在可移动磁盘上，拔出会损坏数据。移动磁盘可以用来存放备份。'),
  'location-not-writable': wrongPlace('所选文件夹没有写入权限。也可以请管理员开放权限后重试。'),
  'location-not-folder': wrongPlace('所选位置不是文件夹。'),
  'disk-full': {
    title: '磁盘空间不足',
    advice: ['打开台账需要少量空闲空间。请清理磁盘后重试，已有数据不受影响。'],
    remedies: ['retry', 'open-folder', 'quit'],
  },
  'file-io': {
    title: '读写台账文件失败',
    advice: ['请检查文件是否被杀毒、同步或备份软件占用，磁盘是否可用，然后重试。'],
    remedies: ['retry', 'open-folder', 'restore', 'quit'],
  },
}

const otherwise: Refusal = {
  title: '台账没有打开',
  advice: ['数据没有改动。请重试；仍不行时，请联系管理员，数据文件不要删除。'],
  remedies: ['retry', 'restore', 'open-folder', 'quit'],
}

/** Failures of an unlock that say something about the file, not about what was typed. */
export function isAboutTheFile(code: ErrorCode): boolean {
  return pages[code] !== undefined
}

/** The page of a refusal. */
export function refusalOf(code: ErrorCode): Refusal {
  return pages[code] ?? otherwise
}
