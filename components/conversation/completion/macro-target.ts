/** Puts the macro of an id into the reply that is being written. */
export type InsertMacro = (id: string) => void

let target: InsertMacro | null = null

/** Tells what stands outside of the ticket where macros go, until the returned function is called. */
export function offerMacroTarget(insert: InsertMacro): () => void {
  target = insert
  return () => {
    if (target === insert) target = null
  }
}

/** Where macros go now; null while no ticket is open that the viewer may answer with them. */
export function findMacroTarget(): InsertMacro | null {
  return target
}
