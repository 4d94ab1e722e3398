/** The rules of the law in their numbering, and what the board watches of each. */

/** Rules that give somebody time for something: each stands in at least one pattern, by its number. */
export const watchedRules = [
  'R1', 'R2', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11', 'R12', 'R13', 'R14', 'R15', 'R16', 'R18', 'R19', 'R21', 'R22', 'R23', 'R24', 'R25',
  'R27a', 'R27b', 'R27c', 'R27d', 'R27e', 'R27f', 'R27g', 'R27h', 'R27i', 'R27j', 'R27k', 'R27l', 'R27m', 'R27n', 'R27o', 'R27p', 'R27q',
  'R29', 'R30', 'R31', 'R32', 'R35', 'R36', 'R37', 'R38', 'R40', 'R41', 'R42', 'R43', 'R44', 'R45', 'R46', 'R48', 'R60', 'R65', 'R66', 'R70',
] as const

/** Rules without a day of their own on the board, and where what they say is held instead. */
export const otherRules: Readonly<Record<string, string>> = {
  R0: 'what changed: the dated texts of the other rules',
  R3: 'days off: the calendar that every pattern is computed with (workdays.test)',
  R17: 'instalments of a guaranteed debt: the start of R14 (guarantee-period.test)',
  R20: 'further facts of a guarantee; no period',
  R26: 'what may not be seized; no period',
  R28: 'thresholds of small claims (jurisdiction.test)',
  R33: 'jurisdiction by amount (jurisdiction.test)',
  R34: 'addresses for service; no period',
  R39: 'doubled interest (delayed-performance.test)',
  R47: 'acceptance fee (court-fee.test)', R49: 'enforcement fee (court-fee.test)', R50: 'preservation fee (court-fee.test)', R51: 'other fees (court-fee.test)', R52: 'worked fees (court-fee.test)',
  R53: 'day count (interest.test)', R54: 'penalty interest (interest.test)', R55: 'compound interest (interest.test)', R56: 'upper limit (claim-cap.test)', R57: 'order of repayment (allocation.test)', R58: 'LPR (lpr.test)',
  R59: 'day thresholds of the five classes (classification.test)',
  R61: 'standards of write-off (write-off.test)', R62: 'cards (write-off.test)', R63: 'materials (write-off.test)', R64: 'tax (write-off.test)',
  R67: 'sources of conduct; no period', R68: 'hours and counts of a day (contact-guard.test)', R69: 'what is not supported; no period',
}

/** The numbers of the law's rules, R27 by its rows. */
export function everyRule(): readonly string[] {
  return Array.from({ length: 71 }, (_, number) => `R${number}`).flatMap((rule) => (rule === 'R27' ? [...'abcdefghijklmnopq'].map((letter) => `R27${letter}`) : [rule]))
}

/** Rows of what was lost for a lapsed day. C5 is no day: the debts that a filing leaves out (filing-scope.test). */
export const lossRows = ['C1', 'C2', 'C3', 'C4', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12'] as const
