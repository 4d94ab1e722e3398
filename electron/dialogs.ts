import { type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron'
import type { DialogSpec } from '../shared/api/contract.ts'
import { safeFileName } from './file-name.ts'

/** What the user chose; these paths go to the store beside the input, never to the window. */
export type Choice = readonly string[] | 'cancelled'

/** Electron's filter for every file. */
const ANY = '*'
const UNKNOWN_EXTENSION = 'dat'

type SaveSpec = Extract<DialogSpec, { type: 'save' }>

/** Opens the dialog that a contract asks for, on top of the window. */
export async function askForPaths(window: BrowserWindow, spec: DialogSpec, input: unknown): Promise<Choice> {
  if (spec.type === 'save') return askWhereToSave(window, spec, input)
  const { canceled, filePaths } = await dialog.showOpenDialog(window, openOptions(spec))
  return canceled || filePaths.length === 0 ? 'cancelled' : filePaths
}

function openOptions(spec: Exclude<DialogSpec, SaveSpec>): OpenDialogOptions {
  if (spec.type === 'folder') return { title: spec.title, properties: ['openDirectory', 'createDirectory'] }
  return {
    title: spec.title,
    filters: electronFilters(spec.filters),
    properties: spec.multi === true ? ['openFile', 'multiSelections'] : ['openFile'],
  }
}

/** The system's own dialog asks before it overwrites. */
async function askWhereToSave(window: BrowserWindow, spec: SaveSpec, input: unknown): Promise<Choice> {
  const suggested = suggestedName(input, spec.nameField)
  const extension = extensionOf(spec, suggested)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: spec.title,
    defaultPath: safeFileName(suggested, extension),
    filters: electronFilters(spec.filters),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  return canceled || filePath === '' ? 'cancelled' : [withExtension(filePath, extension)]
}

/** The first that the contract names; where it takes any file, the one that the file came with. */
function extensionOf(spec: SaveSpec, suggested: string): string {
  const named = spec.filters[0]?.extensions[0] ?? ANY
  if (named !== ANY) return named
  return /\.([A-Za-z0-9]{1,10})$/.exec(suggested)?.[1] ?? UNKNOWN_EXTENSION
}

/** The input is unchecked here (the store parses it): anything but a text suggests nothing. */
function suggestedName(input: unknown, field: string): string {
  if (typeof input !== 'object' || input === null) return ''
  const value: unknown = Object.entries(input).find(([key]) => key === field)?.[1]
  return typeof value === 'string' ? value : ''
}

/** On Linux the dialog does not add what the user left out. */
function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(`.${extension.toLowerCase()}`) ? path : `${path}.${extension}`
}

function electronFilters(filters: SaveSpec['filters']): FileFilter[] {
  return filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))
}
