import type { ElectronApplication } from '@playwright/test'

/** The next file dialogs to open answer with these paths, as if the person had chosen them. */
export async function chooseFiles(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
  }, paths)
}

/** The next dialogs to save answer with this path. */
export async function chooseWhereToSave(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

/** The next dialogs to save are closed without a choice. */
export async function cancelSaving(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
  })
}
