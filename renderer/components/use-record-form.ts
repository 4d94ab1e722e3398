import { useEffect, useEffectEvent, useState } from 'react'
import type { ZodType } from 'zod'
import { ApiFailure } from '../../shared/api/errors.ts'
import type { FieldBinding } from './field-binding.ts'
import { conflictsBetween, type FieldConflict, type LatestRecord, mergedOver, resumed } from './form-conflict.ts'
import { byField, checkFacts, messageOf, type Messages, unplaced, withMessage } from './form-messages.ts'
import { useFormDraft } from './use-form-draft.ts'
import { type WayBack, wayBackFrom } from './way-back.ts'

interface RecordFormOptions<V extends object, F, R> {
  /** Names the draft, e.g. `loan:<id>` or `loan:new:<case id>`; at most 70 characters. */
  readonly draftKey: string
  /** The record's facts as last read, or an empty set of them. */
  readonly initial: V
  readonly version: number | null
  /** The facts schema of shared/model, by import(): `() => import('…/loan.ts').then((m) => m.loanFacts)`. */
  readonly loadSchema: () => Promise<ZodType<F>>
  readonly save: (facts: F, version: number | null) => Promise<R>
  /** `back` is the way back from a change, null where there is none. */
  readonly onSaved: (saved: R, back: WayBack | null) => void
  /** The record as it stands now; asked when a save meets a newer version. */
  readonly readLatest?: () => Promise<LatestRecord<V> | null>
}

export interface RecordForm<V extends object> {
  readonly values: V
  readonly bind: <K extends keyof V & string>(key: K) => FieldBinding<V[K]>
  readonly change: (patch: Partial<V>) => void
  readonly dirty: boolean
  readonly saving: boolean
  /** A failure that belongs to no field. */
  readonly failure: Error | null
  readonly conflicts: readonly FieldConflict[] | null
  readonly keepMine: () => void
  readonly takeTheirs: () => void
  /** True while values of an earlier, unsaved visit are shown. */
  readonly restored: boolean
  /** True while drafts cannot be written. */
  readonly draftUnkept: boolean
  /** True once the change was taken up for review instead of being carried out. */
  readonly held: boolean
  /** Counts refused attempts to save, so that the first wrong field can take the focus. */
  readonly attempts: number
  readonly submit: () => void
  /** Gives up what was typed. */
  readonly discard: () => void
}

/**
 * A form over one record: checked by the record's own schema, saved under the version that was looked at, its typing
 * kept as a draft until it is saved or given up. A save that meets a newer version shows what differs and saves nothing.
 */
export function useRecordForm<V extends object, F, R>(options: RecordFormOptions<V, F, R>): RecordForm<V> {
  const [base, setBase] = useState({ values: options.initial, version: options.version })
  const [values, setValues] = useState(options.initial)
  const [problems, setProblems] = useState<Messages>({})
  const [refusals, setRefusals] = useState<Messages>({})
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set())
  const [saving, setSaving] = useState(false)
  const [failure, setFailure] = useState<Error | null>(null)
  const [latest, setLatest] = useState<LatestRecord<V> | null>(null)
  const [restored, setRestored] = useState(false)
  const [attempts, setAttempts] = useState(0)
  const [held, setHeld] = useState(false)
  const dirty = JSON.stringify(values) !== JSON.stringify(base.values)

  const draft = useFormDraft(options.draftKey, options.initial, {
    onFound: (found) => {
      // What the person has begun to type meanwhile wins over an older draft.
      const form = dirty ? null : resumed(found, base)
      if (form === null) return
      setBase(form.base)
      setValues(form.values)
      setLatest(form.overtakenBy)
      setRestored(true)
    },
  })

  const schema = useSchema(options.loadSchema)
  const messages: Messages = { ...(schema === null ? {} : checkFacts(schema, values).messages), ...refusals }

  return {
    values,
    bind,
    change,
    dirty,
    saving,
    failure,
    conflicts: latest === null ? null : conflictsBetween(base.values, values, latest.values),
    keepMine: () => takeOver((theirs) => mergedOver(base.values, values, theirs)),
    takeTheirs: () => takeOver((theirs) => theirs),
    restored,
    draftUnkept: draft.unkept,
    held,
    attempts,
    submit: () => void submit(),
    discard,
  }

  function change(patch: Partial<V>): void {
    put({ ...values, ...patch })
  }

  function put(next: V): void {
    setValues(next)
    setFailure(null)
    draft.keeper.keep({ version: base.version, base: base.values, values: next })
  }

  function bind<K extends keyof V & string>(key: K): FieldBinding<V[K]> {
    const shown = visited.has(key) || visited.has(EVERY_FIELD)
    return {
      value: values[key],
      error: shown ? (problems[key] ?? messageOf(messages, key)) : null,
      errorAt: (part) => (shown ? (messages[`${key}.${part}`] ?? null) : null),
      onChange: (value) => {
        setRefusals((before) => withMessage(before, key, null))
        put({ ...values, [key]: value })
      },
      onProblem: (problem) => setProblems((before) => withMessage(before, key, problem)),
      onBlur: () => setVisited((before) => (before.has(key) ? before : new Set([...before, key]))),
    }
  }

  async function submit(): Promise<void> {
    if (saving) return
    setVisited(new Set([EVERY_FIELD]))
    setSaving(true)
    try {
      const facts = await checkedFacts()
      if (facts === null) return setAttempts((count) => count + 1)
      const saved = await options.save(facts, base.version)
      draft.keeper.drop()
      setBase({ ...base, values })
      setRestored(false)
      options.onSaved(saved, wayBackFrom({ before: base, saved, schema: await options.loadSchema(), save: options.save }))
    } catch (error) {
      await refused(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setSaving(false)
    }
  }

  async function checkedFacts(): Promise<F | null> {
    const checked = checkFacts(await options.loadSchema(), values)
    setFailure(unplaced(checked.messages, values))
    return Object.keys(problems).length > 0 ? null : checked.facts
  }

  /** A refused save keeps everything on screen and says where to look. */
  async function refused(error: Error): Promise<void> {
    const code = error instanceof ApiFailure ? error.error.code : null
    if (code === 'awaits-review') return takenUp()
    const newer = code === 'stale-version' ? await readLatest() : null
    if (newer !== null) return setLatest(newer)
    if (error instanceof ApiFailure && error.error.fields !== undefined) setRefusals(byField(error.error.fields))
    setFailure(error)
    setAttempts((count) => count + 1)
  }

  /** What was typed is kept by the review: as a draft it would be sent a second time. */
  function takenUp(): void {
    draft.keeper.drop()
    setBase({ ...base, values })
    setRestored(false)
    setHeld(true)
  }

  async function readLatest(): Promise<LatestRecord<V> | null> {
    try {
      return (await options.readLatest?.()) ?? null
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
      return null
    }
  }

  function takeOver(pick: (theirs: V) => V): void {
    if (latest === null) return
    const next = pick(latest.values)
    setBase(latest)
    setValues(next)
    setLatest(null)
    draft.keeper.keep({ version: latest.version, base: latest.values, values: next })
  }

  function discard(): void {
    const record = latest ?? base
    draft.keeper.drop()
    setBase(record)
    setValues(record.values)
    setProblems({})
    setRefusals({})
    setVisited(new Set())
    setFailure(null)
    setLatest(null)
    setRestored(false)
  }
}

/** After an attempt to save every field shows what is wrong with it. */
const EVERY_FIELD = '*'

/** The schema once it is there; one that cannot be read now is asked for again at the save, which tells of the failure. */
function useSchema<F>(load: () => Promise<ZodType<F>>): ZodType<F> | null {
  const [schema, setSchema] = useState<ZodType<F> | null>(null)
  const loadOnce = useEffectEvent(() => load())
  useEffect(() => {
    loadOnce().then((loaded) => setSchema(() => loaded), () => setSchema(null))
  }, [])
  return schema
}
