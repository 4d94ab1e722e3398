import { Button, CloseButton } from '@mantine/core'
import { useEffect, useSyncExternalStore } from 'react'
import { type Announcement, announcements, dismiss, onAnnouncements } from './announce.ts'
import classes from './announcements.module.css'
import { Notice } from './notice.tsx'

/** Long enough to read two sentences; what offers a way back stays longer. */
const SHOWN_MS = 6000
const SHOWN_WITH_ACTION_MS = 8000

/** The corner where `announce` speaks; read out by screen readers. */
export function Announcements() {
  const shown = useSyncExternalStore(onAnnouncements, announcements)
  return (
    <div className={classes['corner']} aria-live="polite">
      {shown.map((announcement) => (
        <OneAnnouncement key={announcement.id} announcement={announcement} />
      ))}
    </div>
  )
}

function OneAnnouncement({ announcement: { id, tone, text, action } }: { readonly announcement: Announcement }) {
  const stays = tone === 'bad'
  const shownMs = action === undefined ? SHOWN_MS : SHOWN_WITH_ACTION_MS
  useEffect(() => {
    if (stays) return undefined
    const timer = setTimeout(() => dismiss(id), shownMs)
    return () => clearTimeout(timer)
  }, [id, stays, shownMs])
  return (
    <div className={classes['one']}>
      <Notice
        tone={tone}
        action={
          <>
            {action !== undefined && (
              <Button
                size="compact"
                variant="default"
                onClick={() => {
                  dismiss(id)
                  action.run()
                }}
              >
                {action.label}
              </Button>
            )}
            <CloseButton size="sm" aria-label="关闭提示" onClick={() => dismiss(id)} />
          </>
        }
      >
        {text}
      </Notice>
    </div>
  )
}
