/** How the log begins the summary of a saved record: a record without an id is new. */
export function savedVerb(id: string | null): '登记' | '修改' {
  return id === null ? '登记' : '修改'
}
