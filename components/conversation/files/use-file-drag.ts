'use client'
import { type ClipboardEvent, type DragEvent, useEffect, useState } from 'react'

/** What the zone of a form listens to. */
export interface FileZone {
  onDragOver: (event: DragEvent) => void
  onDragLeave: (event: DragEvent) => void
  onDrop: (event: DragEvent) => void
  onPaste: (event: ClipboardEvent) => void
}

export interface FileDrag {
  zone: FileZone
  /** Files hang over the page, or over the zone itself. */
  state: 'page' | 'zone' | null
}

const hasFiles = (data: DataTransfer | null) => data?.types.includes('Files') ?? false

/** Takes files that are dropped or pasted onto a form. One dropped beside it does not replace the page. */
export function useFileDrag(add: (files: Iterable<File>) => void): FileDrag {
  const [overPage, setOverPage] = useState(false)
  const [overZone, setOverZone] = useState(false)
  useEffect(() => watchPage(setOverPage), [])
  const zone: FileZone = {
    onDragOver: (event) => {
      if (!hasFiles(event.dataTransfer)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOverZone(true)
    },
    onDragLeave: ({ currentTarget, relatedTarget }) => {
      const inside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
      if (!inside) setOverZone(false)
    },
    onDrop: (event) => {
      setOverZone(false)
      if (!hasFiles(event.dataTransfer)) return
      event.preventDefault()
      add(event.dataTransfer.files)
    },
    onPaste: (event) => {
      const { files, types } = event.clipboardData
      // A spreadsheet's cells come as text and as a picture of it: the text is meant.
      if (files.length === 0 || types.includes('text/plain')) return
      event.preventDefault()
      add(files)
    },
  }
  const overAny = overPage ? 'page' : null
  return { zone, state: overZone ? 'zone' : overAny }
}

function watchPage(setOver: (over: boolean) => void): () => void {
  const watch = new AbortController()
  const { signal } = watch
  const over = (event: globalThis.DragEvent) => {
    if (!hasFiles(event.dataTransfer)) return
    setOver(true)
    if (event.defaultPrevented) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
  }
  const drop = (event: globalThis.DragEvent) => {
    setOver(false)
    if (hasFiles(event.dataTransfer)) event.preventDefault()
  }
  const leave = ({ relatedTarget }: globalThis.DragEvent) => {
    if (relatedTarget === null) setOver(false)
  }
  window.addEventListener('dragover', over, { signal })
  window.addEventListener('drop', drop, { signal })
  window.addEventListener('dragleave', leave, { signal })
  return () => watch.abort()
}
