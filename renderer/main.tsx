import './theme/mantine-base.ts'
import './theme/global.css'
import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
import { followShellEvents } from './api/events.ts'
import { queryClient } from './api/query-client.ts'
import { callOptions } from './api/use-call.ts'
import { App } from './app.tsx'

// The protocol handler writes a fresh nonce into every response; without it the strict CSP refuses the library's styles.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
setNonce(nonce)

// Asked before React starts: the answer is on its way while the first frame is drawn.
void queryClient.prefetchQuery(callOptions('vault.status', {}))
followShellEvents()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root')
createRoot(root).render(<App nonce={nonce} />)
