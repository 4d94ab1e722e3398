import { openPort } from '../../../electron/store/port.ts'

/**
 * A child that speaks the store's line and touches no database, so that the transport can be tested on any Node: it
 * answers with what it was asked, tells its environment, and ends as it is told.
 */
const port = openPort()
port.onGone(() => process.exit(0))
port.onMessage((message) => {
  if ('init' in message) port.send({ ready: true })
  else if ('close' in message) process.exit(0)
  else if (message.name === 'crash') process.exit(7)
  else if (message.name === 'environment') port.send({ id: message.id, envelope: { ok: true, value: Object.keys(process.env) } })
  else port.send({ id: message.id, envelope: { ok: true, value: { input: message.input, paths: message.paths ?? [] } } })
})
