/** The store as it stands after unlocking: the bench has derived the key already and handed it over. */
import { serveStore } from '../../../electron/store/serve.ts'
import { scheduleUpkeep } from '../../../electron/store/vault/upkeep.ts'
import { readHandedKey } from './handed-key.ts'
import { printMark } from './marks.ts'

serveStore(async (home) => {
  const { key, slotId } = readHandedKey(home.folder.root)
  const { endedUncleanly } = await home.open(key, slotId)
  scheduleUpkeep(home, endedUncleanly)
  printMark('store')
})
