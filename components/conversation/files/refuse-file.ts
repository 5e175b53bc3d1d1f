import { cleanName, programEnding } from '@/lib/attachments/file-name'
import { MOST_FILES } from '@/lib/attachments/limits'
import { sizeWords } from '@/lib/attachments/size-words'

/** Why a file need not be sent at all; null when it may be. The server says the same to those who do not ask here. */
export function refuseFile(
  { name, size }: Pick<File, 'name' | 'size'>,
  { maxBytes, already }: { maxBytes: number; already: number },
): string | null {
  const ending = programEnding(cleanName(name))
  if (ending) return `A program (${ending}) is not taken: put it into an archive.`
  if (size === 0) return 'It is empty.'
  if (size > maxBytes) return `It has ${sizeWords(size)}; a file may have ${sizeWords(maxBytes)}.`
  return already >= MOST_FILES ? `A message takes ${MOST_FILES} files at most.` : null
}
