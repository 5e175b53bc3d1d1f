import { When } from '@/components/tickets/when'
import type { HandoverView } from '@/lib/schedule/view'

const FIRST = 2

/** What those before left for those on duty; the newest open, the others at a press. */
export function HandoverList({ notes }: { notes: HandoverView[] }) {
  if (notes.length === 0) return null
  const older = notes.slice(FIRST)
  return (
    <section
      aria-label="Hand-over notes"
      className="flex flex-col gap-3 rounded-lg border border-note-border bg-note p-3"
    >
      <h2 className="font-semibold text-sm">Hand-over notes</h2>
      <ul className="flex flex-col gap-3">
        {notes.slice(0, FIRST).map((note) => (
          <Note key={note.id} note={note} />
        ))}
      </ul>
      {older.length > 0 && (
        <details>
          <summary className="cursor-pointer text-sm">
            {older.length} older {older.length === 1 ? 'note' : 'notes'}
          </summary>
          <ul className="mt-3 flex flex-col gap-3">
            {older.map((note) => (
              <Note key={note.id} note={note} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Note({ note: { authorName, until, text } }: { note: HandoverView }) {
  return (
    <li className="flex flex-col gap-0.5 text-sm">
      <p className="flex flex-wrap gap-x-2">
        <strong className="font-medium">{authorName}</strong>
        <span className="text-foreground/80">
          shift to <When at={until} />
        </span>
      </p>
      <p className="whitespace-pre-wrap break-words">{text}</p>
    </li>
  )
}
