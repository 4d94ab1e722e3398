/** The facts of a stored record as a form begins with them: without who made it, when, and what the store adds for reading. */
export function factsFrom<V extends object>(blank: V, record: V): V {
  const facts = { ...blank }
  for (const key in blank) facts[key] = record[key]
  return facts
}
