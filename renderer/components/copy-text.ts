/**
 * Puts text on the clipboard and says whether that worked. The program grants the page no permission, so the
 * asynchronous clipboard is closed to it; answering the browser's own copy command needs none.
 */
export function copyText(text: string): boolean {
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', answer, { once: true })
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', answer)
  }
}
