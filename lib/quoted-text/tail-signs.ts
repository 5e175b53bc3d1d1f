/** Lines with which mail programs begin what they quote. Each is read by itself, so none takes longer than its line. */

/** “On … wrote:” in the languages of our customers; the line ends with it. */
const ATTRIBUTIONS = [
  /^On\b.*\bwrote:$/i,
  /^(?:Am|Den)\b.*\bschrieb\b.*:$/i,
  /\bschrieb (?:am|um)\b.*:$/i,
  /^Le\b.*\ba écrit\s?:$/i,
  /^El\b.*\bescribió:$/i,
  /^Il\b.*\bha scritto:$/i,
  /^Op\b.*\bschreef\b.*:$/i,
  /^Em\b.*\bescreveu:$/i,
  /^Den\b.*\bskrev\b.*:$/i,
  /^W dniu\b.*\b(?:pisze|napisał(?:\(a\))?):$/i,
]

/** A year or an address: without one of them such a line is somebody's own sentence. */
const DATED_OR_ADDRESSED = /\b(?:19|20)\d\d\b|\S@\S/

/** A longer line is prose. */
const LONGEST = 300

/** Whether a line, or several joined, says who wrote what follows. */
export function isAttribution(line: string): boolean {
  const said = line.trim()
  if (said.length > LONGEST || !said.endsWith(':')) return false
  return DATED_OR_ADDRESSED.test(said) && ATTRIBUTIONS.some((sign) => sign.test(said))
}

const SEPARATOR =
  /^-{2,} ?(?:Original Message|Original Appointment|Ursprüngliche Nachricht|Message d[’']origine|Mensaje original|Messaggio originale|Oorspronkelijk bericht|Mensagem original|Ursprungligt meddelande|Oprindelig meddelelse) ?-{2,}$/i

/** “-----Original Message-----”. A forwarded message is what its sender wants to be read, so it is none. */
export function isSeparator(line: string): boolean {
  return line.length <= LONGEST && SEPARATOR.test(line.trim())
}

/** The first letters of the fields that a mail program writes above a quoted mail, by language. */
const FROM = /^\*?(?:From|Von|De|Da|Van|Från|Fra|Od) ?:/i
const SENT =
  /^\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Inviato|Data|Verzonden|Skickat|Sendt|Wysłano) ?:/i
const ABOUT =
  /^\*?(?:To|An|À|Para|A|Aan|Till|Til|Do|Cc|Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Assunto|Ämne|Emne|Temat) ?:/i
/** A field's value may go on in the next line; further down it is another text. */
const FIELDS_WITHIN = 5

/** Whether the lines begin with “From: … Sent: … To: … Subject: …”. */
export function isHeaderBlock(lines: readonly string[]): boolean {
  if (!FROM.test(lines[0] ?? '')) return false
  const others = lines.slice(1, FIELDS_WITHIN + 1)
  const blank = others.findIndex((line) => line.trim() === '')
  const fields = blank === -1 ? others : others.slice(0, blank)
  return fields.some((line) => SENT.test(line)) && fields.some((line) => ABOUT.test(line))
}
