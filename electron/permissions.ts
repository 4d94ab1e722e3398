import type { Session } from 'electron'

/** The program needs no permission of the browser; Electron would grant them all by default. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // No proxy or server may be answered with the user's Windows password.
  session.allowNTLMCredentialsForDomains('')
}
