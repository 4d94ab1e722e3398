import { Activity, lazy, type ReactNode, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { SignedInPerson, VaultStatus } from '../shared/api/vault.ts'
import { noteWhoseAnswers, useVaultStatus } from './api/use-vault.ts'
import { useDelayed } from './components/use-delayed.ts'
import { Frame } from './frame/frame.tsx'
import { StoreBanner } from './frame/store-banner.tsx'
import classes from './vault-gate.module.css'

const SetupPage = lazy(() => import('./pages/setup/setup-page.tsx'))
const UnlockPage = lazy(() => import('./pages/unlock/unlock-page.tsx'))
const RefusedPage = lazy(() => import('./pages/refused/refused-page.tsx'))
const UnreachablePage = lazy(() => import('./pages/refused/unreachable-page.tsx'))

/** The news of the store process above whatever page there is. */
export function VaultGate() {
  return (
    <div className={classes['gate']}>
      <StoreBanner />
      <div className={classes['page']}>
        <GatedPage />
      </div>
    </div>
  )
}

/** Which page the window opens with: first set-up, unlock, a refusal, or the ledger itself. */
function GatedPage() {
  const { data: status, error, refetch } = useVaultStatus()
  const [settingUp, setSettingUp] = useState(false)
  if (status?.state === 'not-set-up' && !settingUp) setSettingUp(true)
  // An existing ledger was chosen, or the place was refused: the set-up has nothing more to do.
  if (settingUp && (status?.state === 'locked' || status?.state === 'refused')) setSettingUp(false)

  if (status === undefined) {
    return error === null ? <Opening /> : <Suspense><UnreachablePage error={error} onRetry={() => void refetch()} /></Suspense>
  }
  // The set-up ends by itself: the recovery code is still to be printed when the ledger is already open.
  if (settingUp) {
    return <Suspense fallback={<Opening />}><SetupPage suggestedFolder={folderOf(status)} onDone={() => setSettingUp(false)} /></Suspense>
  }
  return <OpenedLedger status={status} />
}

/** The frame stays alive under the lock, out of sight, so that what was being typed is there again after the passphrase. */
function OpenedLedger({ status }: { readonly status: VaultStatus }) {
  const [person, setPerson] = useState<SignedInPerson | null>(null)
  const [, navigate] = useLocation()
  if (status.state === 'unlocked' && status.person.id !== person?.id) setPerson(status.person)
  if (status.state === 'refused' && person !== null) setPerson(null)
  const hidden = status.state !== 'unlocked'
  useOnOtherPerson(person?.id ?? null, () => navigate('/board'))
  useLockedMark(hidden)
  return (
    <>
      {person !== null && (
        <Activity mode={hidden ? 'hidden' : 'visible'}>
          <Frame key={person.id} />
        </Activity>
      )}
      <Suspense fallback={<Opening />}>{pageOver(status, person !== null)}</Suspense>
    </>
  )
}

/** Where one person left off is not where the next begins; he may not even see that case. */
function useOnOtherPerson(personId: string | null, leave: () => void): void {
  const last = useRef(personId)
  const onOther = useEffectEvent(leave)
  useEffect(() => {
    if (personId !== null) noteWhoseAnswers(personId)
    if (last.current !== null && personId !== null && last.current !== personId) onOther()
    last.current = personId
  }, [personId])
}

function pageOver(status: VaultStatus, draftsKept: boolean): ReactNode {
  if (status.state === 'locked') return <UnlockPage status={status} draftsKept={draftsKept} />
  if (status.state === 'refused') return <RefusedPage status={status} />
  return null
}

/** Tells the style sheet to hide open drawers and dialogs, which live outside the frame. */
function useLockedMark(locked: boolean): void {
  useEffect(() => {
    if (!locked) return undefined
    document.documentElement.dataset['locked'] = ''
    return () => {
      delete document.documentElement.dataset['locked']
    }
  }, [locked])
}

function Opening() {
  const late = useDelayed(true, 300)
  return late ? <p className={classes['opening']}>正在打开台账……</p> : null
}

function folderOf(status: VaultStatus): string {
  return status.state === 'not-set-up' ? status.suggestedFolder : ''
}
