import type { CommandLine } from 'electron'

/** Services of the browser that would use the network by themselves, below what a session's filter sees. */
const SWITCHES = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'dns-prefetch-disable',
  'no-pings',
  // No look-up of a proxy script (WPAD) either: nothing is ever fetched.
  'no-proxy-server',
]

/** Must run before Electron is ready. */
export function quietChromium(commandLine: CommandLine): void {
  for (const name of SWITCHES) commandLine.appendSwitch(name)
}
