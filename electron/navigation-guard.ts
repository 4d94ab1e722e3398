import { app, type WebContents } from 'electron'
import { isAppUrl } from './app-origin.ts'

/** Guards every window there will ever be; called once, before the first one is made. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => preventForeign(event))
  contents.on('will-redirect', (event) => preventForeign(event))
  contents.on('will-frame-navigate', (event) => preventForeign(event))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function preventForeign(event: { readonly url: string; preventDefault(): void }): void {
  if (!isAppUrl(event.url)) event.preventDefault()
}
