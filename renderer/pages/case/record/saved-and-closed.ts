import { announce } from '../../../components/announce.ts'
import { goBack, type WayBack } from '../../../components/way-back.ts'

/** Ends an act on a record: says where it went, offers the way back where there is one, and closes its form. */
export function savedAndClosed(what: string, onClose: () => void): (saved?: unknown, back?: WayBack | null) => void {
  return (_saved, back = null) => {
    announce({ tone: 'good', text: `${what}已保存，改动记入“日志”。`, ...(back === null ? {} : { action: { label: '撤销', run: () => goBack(what, back) } }) })
    onClose()
  }
}

/** The same for what is not taken back by saving it once more: a version that follows another, a change with a paper of its own, a number that the form never saw. */
export function savedForGood(what: string, onClose: () => void): () => void {
  const ended = savedAndClosed(what, onClose)
  return () => ended()
}
