import { userInfo } from 'node:os'

/** The user's name for "who holds the ledger"; some accounts (a bare number, a broken directory service) have none. */
export function userName(): string {
  try {
    return userInfo().username
  } catch {
    return process.env['USERNAME'] ?? process.env['USER'] ?? ''
  }
}
