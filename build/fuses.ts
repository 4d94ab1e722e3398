import { FuseV1Options } from '@electron/fuses'

/**
 * The fuses of a shipped build. A full record: a new fuse of Electron does not compile until somebody decides on it.
 */
export const SHIPPED_FUSES: Readonly<Record<FuseV1Options, boolean>> = {
  // The executable must not be a Node for whoever finds it.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // Neither the environment nor an argument may load code or open an inspector.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Enforced by Electron on Windows and macOS; on Linux it is set and not enforced.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // There are no file:// pages.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Electron's own setting; without traps WebAssembly only becomes slower.
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** Younger than the fallback runtime, whose fuse wire is one shorter. */
export const FUSES_ABSENT_FROM_FALLBACK: readonly FuseV1Options[] = [FuseV1Options.WasmTrapHandlers]
