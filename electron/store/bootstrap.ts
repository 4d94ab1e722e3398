import { HOPELESS_EXIT } from './messages.ts'

/** The database driver is built for this Node-API; an older runtime does not throw on loading it, it dies (SIGSEGV). */
const NEEDED_NODE_API = 10

// A static import of the store would be hoisted above this guard and load the driver first.
if (Number(process.versions['napi']) < NEEDED_NODE_API) {
  process.stderr.write(`store: Node-API ${process.versions['napi']} of Node ${process.version} is older than ${NEEDED_NODE_API}\n`)
  process.exit(HOPELESS_EXIT)
}
const { serveStore } = await import('./serve.ts')
serveStore()
