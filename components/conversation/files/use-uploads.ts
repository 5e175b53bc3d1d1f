'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AttachmentView } from '@/lib/attachments/view'
import type { Outcome } from '@/lib/outcome'
import { forgetUpload, uploadFile } from './upload-file'

/** A file that is on its way, or that did not make it. */
export interface FileOnItsWay {
  key: string
  file: File
  /** How much has gone out, from 0 to 1. */
  sent: number
  /** Why it did not go through; null while it may. */
  trouble: string | null
  /** It will not be taken, however often it is tried. */
  refused: boolean
}

interface Uploads {
  onTheirWay: FileOnItsWay[]
  said: string
  /** The list as it is now, whatever was rendered. */
  latest: () => AttachmentView[]
  /** Shows lines, and sends those that nothing speaks against. */
  start: (lines: readonly FileOnItsWay[]) => void
  retry: (line: FileOnItsWay) => void
  remove: (name: string, id: string) => void
  /** Ends all that is on its way. */
  stop: () => void
}

/** Sends files one after the other, so that they arrive in the order in which they were chosen. */
export function useUploads(
  number: number,
  ready: AttachmentView[],
  onReady: (ready: AttachmentView[]) => void,
): Uploads {
  const { onTheirWay, patch, setLines } = useLines()
  const [said, setSaid] = useState('')
  const list = useRef(ready)
  const queue = useRef(Promise.resolve())
  const aborts = useRef(new Map<string, AbortController>())
  useEffect(() => {
    list.current = ready
  }, [ready])
  useEffect(() => {
    const { current } = aborts
    return () => abortAll(current)
  }, [])

  const keep = (next: AttachmentView[]) => {
    list.current = next
    onReady(next)
  }
  const settle = ({ key, file }: FileOnItsWay, outcome: Outcome<AttachmentView>) => {
    aborts.current.delete(key)
    if (outcome.ok) keep([...list.current, outcome.value])
    patch(key, outcome.ok ? null : { trouble: outcome.message })
    setSaid(outcome.ok ? `${file.name} is attached.` : `${file.name}: ${outcome.message}`)
  }
  const send = async (line: FileOnItsWay, signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return
    const onProgress = (sent: number) => patch(line.key, { sent })
    const outcome = await uploadFile(number, line.file, { signal, onProgress })
    if (!signal.aborted) settle(line, outcome)
    else if (outcome.ok) forgetUpload(outcome.value.id)
  }
  const enqueue = (line: FileOnItsWay) => {
    const abort = new AbortController()
    aborts.current.set(line.key, abort)
    queue.current = queue.current.then(() => send(line, abort.signal))
  }
  return {
    onTheirWay,
    said,
    latest: () => list.current,
    start: (lines) => {
      setLines((before) => [...before, ...lines])
      for (const line of lines) {
        if (line.trouble === null) enqueue(line)
        else setSaid(`${line.file.name}: ${line.trouble}`)
      }
    },
    retry: (line) => {
      patch(line.key, { trouble: null, sent: 0 })
      enqueue(line)
    },
    remove: (name, id) => {
      aborts.current.get(id)?.abort()
      patch(id, null)
      if (list.current.some((file) => file.id === id)) {
        forgetUpload(id)
        keep(list.current.filter((file) => file.id !== id))
      }
      setSaid(`${name} is taken away.`)
    },
    stop: () => {
      abortAll(aborts.current)
      setLines([])
    },
  }
}

function useLines() {
  const [onTheirWay, setLines] = useState<FileOnItsWay[]>([])
  /** Changes a line; null takes it away. */
  const patch = useCallback((key: string, part: Partial<FileOnItsWay> | null) => {
    const changed = (line: FileOnItsWay) => (part === null ? [] : [{ ...line, ...part }])
    setLines((before) => before.flatMap((line) => (line.key === key ? changed(line) : [line])))
  }, [])
  return { onTheirWay, patch, setLines }
}

function abortAll(aborts: Map<string, AbortController>): void {
  for (const abort of aborts.values()) abort.abort()
  aborts.clear()
}
