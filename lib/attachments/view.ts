/** A file of a message, without its bytes. */
export interface AttachmentView {
  id: string
  name: string
  /** As it was declared; what is served is decided anew. */
  type: string
  /** Bytes. */
  size: number
  /** It is a raster image, so that a page may show it. */
  image: boolean
  /** Its bytes and its name were taken out. */
  redacted: boolean
}
