import { announce } from '../../../components/announce.ts'

/** Ends an act on a record: says where it went and closes its form. */
export function savedAndClosed(what: string, onClose: () => void): () => void {
  return () => {
    announce({ tone: 'good', text: `${what}已保存，改动记入“日志”。` })
    onClose()
  }
}
