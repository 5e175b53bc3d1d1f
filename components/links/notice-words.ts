interface Named {
  number: number
  subject: string | null
}

const quoted = (subject: string | null) => (subject ? ` “${subject}”` : '')

/** What the requesters of two tickets may be told of their merge, to begin with. */
export function noticeWords(source: Named, target: Named): { source: string; target: string } {
  const into = target.number > 0 ? `#${target.number}` : 'another one'
  return {
    source: `Your request #${source.number}${quoted(source.subject)} was joined with ${into}${quoted(target.subject)}, which is about the same matter. We go on there: you need to do nothing, and your answers to this one reach us too.`,
    target: `Another request about the same matter was joined with yours, ${into}${quoted(target.subject)}. We go on here: you need to do nothing.`,
  }
}
