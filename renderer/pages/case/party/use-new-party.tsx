import { type ReactNode, useState } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import { PartyForm } from './party-form.tsx'

interface Asked {
  readonly name: string
  readonly take: (id: Id<'party'>) => void
}

interface NewParty {
  /** Takes the place of the form that asked, so that only one form answers to the keys. */
  readonly form: ReactNode | null
  readonly ask: (name: string, take: (id: Id<'party'>) => void) => void
}

/** A party that is not in the file yet, entered on the way and handed to the field that asked for it. */
export function useNewParty(): NewParty {
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const form = asked && (
    <PartyForm
      party={null}
      name={asked.name}
      onClose={close}
      onSaved={(saved) => {
        asked.take(saved.id)
        close()
      }}
    />
  )
  return { form, ask: (name, take) => setAsked({ name, take }) }
}
