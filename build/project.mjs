import { fileURLToPath } from 'node:url'

/** The checkout that these scripts lie in. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
