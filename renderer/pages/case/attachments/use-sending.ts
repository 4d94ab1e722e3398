import { useEffect, useRef, useState } from 'react'
import type { AttachmentSubject } from '../../../../shared/model/attachment.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { invalidateRecords } from '../../../api/query-client.ts'
import { announce } from '../../../components/announce.ts'
import { failureText } from '../../../components/states.tsx'
import { sendFile } from './send-file.ts'

/** One file on its way in, or refused. */
export interface SendingFile {
  readonly key: number
  readonly name: string
  readonly sizeBytes: number
  readonly sentBytes: number
  /** Why it was not kept; null while it is on its way. */
  readonly refusal: string | null
}

export interface SendingQueue {
  readonly files: readonly SendingFile[]
  add(files: readonly File[]): void
  /** Stops a file on its way, or puts a refused one out of sight. */
  remove(key: number): void
}

let nextKey = 1

/** Sends files one after another, tied to the record that they were put down at; leaving the page stops what is still on its way, and says so. */
export function useSending(caseId: Id<'case'>, subject: AttachmentSubject | null = null): SendingQueue {
  const [files, setFiles] = useState<readonly SendingFile[]>([])
  const stops = useRef(new Map<number, AbortController>())
  const chain = useRef(Promise.resolve())

  useEffect(() => {
    const running = stops.current
    return () => {
      if (running.size > 0) announce({ tone: 'doubt', text: `离开页面，还有 ${running.size} 个文件没有存入，请回到“附件”重新添加。` })
      for (const stop of running.values()) stop.abort()
    }
  }, [])

  function change(key: number, part: Partial<SendingFile>): void {
    setFiles((before) => before.map((file) => (file.key === key ? { ...file, ...part } : file)))
  }

  function drop(key: number): void {
    setFiles((before) => before.filter((file) => file.key !== key))
  }

  async function send(key: number, file: File, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return drop(key)
    try {
      const { keptOnce } = await sendFile(file, { caseId, subject, signal, onProgress: (sentBytes) => change(key, { sentBytes }) })
      drop(key)
      announce({ tone: 'good', text: keptOnce ? `已存入 ${file.name}（台账里已有相同内容，只存一份）。` : `已存入 ${file.name}。` })
      await invalidateRecords()
    } catch (error) {
      if (signal.aborted) return drop(key)
      change(key, { refusal: error instanceof Error ? failureText(error) : String(error) })
    } finally {
      stops.current.delete(key)
    }
  }

  return {
    files,
    add(chosen) {
      for (const file of chosen) {
        const key = nextKey++
        const stop = new AbortController()
        stops.current.set(key, stop)
        setFiles((before) => [...before, { key, name: file.name, sizeBytes: file.size, sentBytes: 0, refusal: null }])
        chain.current = chain.current.then(() => send(key, file, stop.signal))
      }
    },
    remove(key) {
      const stop = stops.current.get(key)
      if (stop === undefined) drop(key)
      else stop.abort()
    },
  }
}
