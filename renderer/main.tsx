import './theme/mantine-base.ts'
import './theme/global.css'
import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
import { valueOf } from './api/client.ts'
import { followShellEvents } from './api/events.ts'
import { firstCalls } from './api/first-calls.ts'
import { queryClient } from './api/query-client.ts'
import { callOptions } from './api/use-call.ts'
import { App } from './app.tsx'
import { takeOverBoard } from './pages/board/take-over-board.ts'
import { takeOverList } from './pages/cases/take-over-list.ts'

// The protocol handler writes a fresh nonce into every response; without it the strict CSP refuses the library's styles.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
setNonce(nonce)

// The answers are on their way already; they are taken over before React asks for them.
void queryClient.prefetchQuery({ ...callOptions('vault.status', {}), queryFn: async () => valueOf(await firstCalls.status) })
void takeOverBoard()
void takeOverList()
followShellEvents()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root')
createRoot(root).render(<App nonce={nonce} />)
