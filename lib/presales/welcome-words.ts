/** What a prospect who wrote directly is told (R40): who will help, and nothing that we could not keep. */
export function welcomeWords({
  prospect,
  ce,
}: {
  prospect: string | null
  ce: string | null
}): string {
  const who = ce
    ? `${ce}, your Customer Engineer with us, has your message and will help you here.`
    : 'Our Customer Engineering team has your message; one of them will help you here.'
  return `${prospect ? `Hello ${prospect}` : 'Hello'},\n\nthank you for writing to us. ${who}`
}
