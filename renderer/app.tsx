import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { queryClient } from './api/query-client.ts'
import { Announcements } from './components/announcements.tsx'
import { theme } from './theme/theme.ts'
import { VaultGate } from './vault-gate.tsx'

/** The whole window. Addresses live behind `#`, because the app protocol serves one page. */
export function App({ nonce }: { readonly nonce: string }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queryClient}>
        <Router hook={useHashLocation}>
          <VaultGate />
          <Announcements />
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  )
}
