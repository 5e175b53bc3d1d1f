/** What is said of a text that is no link. */
export const LINK_WORDS = 'must be a link such as https://docs.example.com/design'

/** Only a link that a browser opens without doing anything else. */
export function isLink(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)
}
