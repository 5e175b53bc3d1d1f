/** What stands where a message's text was, before somebody took it out. */
export const REDACTED = '[redacted: the text held something that must not be kept]'
