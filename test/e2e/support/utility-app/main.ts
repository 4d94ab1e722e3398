import { app } from 'electron'
import { startAsUtility } from '../../../../electron/store-host.ts'
import type { FromStore } from '../../../../electron/store/messages.ts'

/**
 * An app of its own around the product's way of starting the store: starts `--entry=` as a utility process, has the
 * conversation below with it, and prints what it heard as one line of JSON.
 */
const heard: { readonly messages: FromStore[]; exit: number | null } = { messages: [], exit: null }

void app.whenReady().then(() => {
  const store = startAsUtility(app.commandLine.getSwitchValue('entry'))
  store.onMessage((message) => {
    heard.messages.push(message)
    if ('id' in message) store.send({ id: 2, name: 'crash', input: {} })
  })
  store.onExit((code) => {
    heard.exit = code
    process.stdout.write(`\nheard ${JSON.stringify(heard)}\n`)
    app.exit(0)
  })
  const folder = app.getPath('userData')
  store.send({ init: { dataFolder: folder, migrationsFolder: app.commandLine.getSwitchValue('migrations'), appVersion: '0', platform: process.platform, userName: 'u', hostName: 'h', firstDay: null } })
  store.send({ id: 1, name: 'echo', input: { bytes: [...new Uint8Array([0, 255])], text: '首封' }, paths: ['/甲.xlsx'] })
})
