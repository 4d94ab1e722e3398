/** What the bundler tells of a module while it puts modules into files. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** The window's very first script stays by itself: it must not wait for the code that it is ahead of. */
const FIRST_SCRIPT = /renderer[\\/](start|api[\\/](bridge|first-calls))\.ts$/
/** Loaded with the page that needs it, by its own name. */
const BY_NAME = /node_modules[\\/](docx-preview|jszip|pako|pdfjs-dist)/
const PACKAGE = /node_modules/
/** The bundler's own script that loads the other files; no module names it. */
const LOADER = /vite[\\/]preload-helper/
const SHARED_SOURCE = /(shared[\\/](model|api)|renderer[\\/](api|components|theme))[\\/]/

/**
 * Every file is a question to the main process while it is busy opening the window, and every module that is read delays the
 * first page: what the first page needs comes in two files, what only other pages share in two more that load with the first of them.
 * @param entry the first page's own script
 */
export function firstPageChunks(entry: string) {
  let ahead: ReadonlySet<string> | null = null
  const first = (name: string) => (id: string, graph: ModuleGraph) => (LOADER.test(id) || (ahead ??= importedFrom(entry, graph)).has(id) ? name : null)
  const library = (id: string): boolean => PACKAGE.test(id) && !BY_NAME.test(id)
  const sharedSource = (id: string): boolean => LOADER.test(id) || (SHARED_SOURCE.test(id) && !FIRST_SCRIPT.test(id))
  // A group takes along what its modules import, as far as no group before it has it.
  return [
    { name: first('libraries'), test: library, priority: 4 },
    { name: first('shared'), test: (id: string) => !library(id) && !FIRST_SCRIPT.test(id) && id !== entry, priority: 3 },
    { name: 'later-libraries', test: library, priority: 2 },
    { name: 'later-shared', test: sharedSource, priority: 1 },
  ]
}

/** Every module that a script imports, directly or through others; what it only loads later is not among them. */
function importedFrom(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [entry]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}
