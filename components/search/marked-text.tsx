import type { TextPart } from '@/lib/search/view'

/** A text with its hits marked. The text is only ever text: nothing in it is taken for markup. */
export function MarkedText({ parts }: { parts: readonly TextPart[] }) {
  return parts.map((part, index) =>
    part.hit ? (
      <mark
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
        key={index}
        className="rounded-sm bg-amber-soft px-0.5 text-amber-ink"
      >
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  )
}
