import { PART_LABELS, REQUEST_PARTS, type RequestParts } from './parts'

const SUBJECT_LENGTH = 120

/** The first line of the summary, cut at a word. */
export function subjectOf(summary: string): string {
  const line = summary.trim().split(/\r?\n/, 1)[0]?.trim() ?? ''
  if (line.length <= SUBJECT_LENGTH) return line
  const cut = line.slice(0, SUBJECT_LENGTH)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > SUBJECT_LENGTH / 2 ? space : SUBJECT_LENGTH)}…`
}

/** The parts as the first message of the conversation, in Markdown. */
export function composeRequest(parts: RequestParts): string {
  return REQUEST_PARTS.flatMap((part) =>
    parts[part] ? [`**${PART_LABELS[part]}**\n\n${parts[part]}`] : [],
  ).join('\n\n')
}
