import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { DialogSpec } from '../../shared/api/contract.ts'
import { askForPaths } from '../../electron/dialogs.ts'

const { open, save } = vi.hoisted(() => ({
  open: vi.fn<(window: BrowserWindow, options: OpenDialogOptions) => Promise<{ canceled: boolean; filePaths: string[] }>>(),
  save: vi.fn<(window: BrowserWindow, options: SaveDialogOptions) => Promise<{ canceled: boolean; filePath: string }>>(),
}))
vi.mock('electron', () => ({ dialog: { showOpenDialog: open, showSaveDialog: save } }))

const window: BrowserWindow = Object.create(null)
const word = [{ name: 'Word 文档', extensions: ['docx'] }]
const saving: DialogSpec = { type: 'save', title: '保存文书', filters: word, nameField: 'fileName' }

beforeEach(() => {
  open.mockReset().mockResolvedValue({ canceled: false, filePaths: ['/甲/台账.xlsx'] })
  save.mockReset().mockResolvedValue({ canceled: false, filePath: '/甲/起诉状.docx' })
})

describe('saving', () => {
  test('the suggested name comes from the contract’s field, made safe', async () => {
    expect(await askForPaths(window, saving, { fileName: '../起诉状:张三.docx' })).toEqual(['/甲/起诉状.docx'])
    expect(save).toHaveBeenCalledWith(window, expect.objectContaining({ title: '保存文书', filters: word, defaultPath: '起诉状 张三.docx' }))
  })
  test.each([[undefined], [null], ['text'], [{}], [{ fileName: 7 }], [{ other: 'x' }], [Object.create({ fileName: '继承' })]])(
    'an input without a usable name (%j) suggests a neutral one',
    async (input) => {
      await askForPaths(window, saving, input)
      expect(save).toHaveBeenCalledWith(window, expect.objectContaining({ defaultPath: '未命名.docx' }))
    },
  )
  test('an ending that the user left out is added, one that is there is kept', async () => {
    save.mockResolvedValue({ canceled: false, filePath: '/甲/起诉状' })
    expect(await askForPaths(window, saving, {})).toEqual(['/甲/起诉状.docx'])
    save.mockResolvedValue({ canceled: false, filePath: '/甲/起诉状.DOCX' })
    expect(await askForPaths(window, saving, {})).toEqual(['/甲/起诉状.DOCX'])
  })
  test.each([
    ['扫描件.PDF', '/甲/扫描件.pdf', '/甲/扫描件.pdf'],
    ['扫描件.pdf', '/甲/扫描件', '/甲/扫描件.pdf'],
    ['扫描件', '/甲/扫描件', '/甲/扫描件.dat'],
  ])('where any file may be saved, %s keeps its own ending', async (fileName, chosen, expected) => {
    save.mockResolvedValue({ canceled: false, filePath: chosen })
    expect(await askForPaths(window, { ...saving, filters: [{ name: '所有文件', extensions: ['*'] }] }, { fileName })).toEqual([expected])
  })
  test('leaving the dialog is cancelling', async () => {
    save.mockResolvedValue({ canceled: true, filePath: '' })
    expect(await askForPaths(window, saving, {})).toBe('cancelled')
  })
})

describe('opening', () => {
  test('one file, or several where the contract says so', async () => {
    await askForPaths(window, { type: 'open', title: '选择', filters: word }, {})
    expect(open.mock.calls[0]?.[1].properties).toEqual(['openFile'])
    await askForPaths(window, { type: 'open', title: '选择', filters: word, multi: true }, {})
    expect(open.mock.calls[1]?.[1].properties).toEqual(['openFile', 'multiSelections'])
  })
  test('a folder', async () => {
    expect(await askForPaths(window, { type: 'folder', title: '选择文件夹' }, {})).toEqual(['/甲/台账.xlsx'])
    expect(open.mock.calls[0]?.[1].properties).toContain('openDirectory')
  })
  test('leaving the dialog, or choosing nothing, is cancelling', async () => {
    open.mockResolvedValue({ canceled: true, filePaths: [] })
    expect(await askForPaths(window, { type: 'folder', title: '选择文件夹' }, {})).toBe('cancelled')
    open.mockResolvedValue({ canceled: false, filePaths: [] })
    expect(await askForPaths(window, { type: 'folder', title: '选择文件夹' }, {})).toBe('cancelled')
  })
})
