/** Several numbers in one text, as sheets and forms have them; the migration of parties takes them apart the same way. */
export function numbersIn(text: string | null): string[] {
  const parts = (text ?? '').split(/[、，,；;/]/).map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}
