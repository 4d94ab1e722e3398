import type { ApiError } from './errors.ts'

/** Every answer that crosses a process boundary: a value or a coded error, never a thrown object. */
export type Envelope<T = unknown> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ApiError }
