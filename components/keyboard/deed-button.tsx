'use client'
import { Button, type ButtonProps } from '@/components/ui/button'
import type { Deed } from '@/lib/keyboard/deeds'
import { keysOf } from '@/lib/keyboard/key-map'
import { useKeyMap, useKeysEnabled } from '@/lib/keyboard/use-shortcuts'

/** A button of what a key does, too: it tells assistive technology of the key that does it now. */
export function DeedButton({ deed, ...props }: ButtonProps & { deed: Deed }) {
  const keys = keysOf(useKeyMap(), deed)
  const enabled = useKeysEnabled()
  // The attribute knows no sequences: a space in it would part two keys that both do it.
  return <Button {...props} aria-keyshortcuts={enabled && keys?.length === 1 ? keys : undefined} />
}
