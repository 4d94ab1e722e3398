import { app, dialog } from 'electron'

// The first file: it imports nothing that can fail, so that a damaged installation shows words instead of nothing.
// The await matters: privileged schemes must be registered before Electron is ready, and it waits for this file.
try {
  await import('./main.ts')
} catch (error) {
  reportUnreadableProgram(error)
}

/** Shown before Electron is ready, when the program's own files cannot be loaded. */
function reportUnreadableProgram(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  dialog.showErrorBox(
    '保全台账无法启动',
    '程序文件不完整或已损坏，无法启动。台账数据保存在另外的文件夹，没有受到影响。请重新安装本程序；仍不行时请联系管理员。',
  )
  app.exit(1)
}
