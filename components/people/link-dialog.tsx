import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import type { NewLink } from './people-actions'

export interface LinkDialogProps {
  link: NewLink | null
  onClose: () => void
}

/** Shows a one-time link the only time that it can be seen. */
export function LinkDialog({ link, onClose }: LinkDialogProps) {
  return (
    <Dialog open={link !== null} onOpenChange={(open) => open || onClose()}>
      {link && (
        <DialogContent
          title={`A link for ${link.name}`}
          description={`Pass it on yourself. It works once, for ${link.lasts}, and is not shown again.`}
        >
          <LinkToCopy url={link.url} />
        </DialogContent>
      )}
    </Dialog>
  )
}

function LinkToCopy({ url }: { url: string }) {
  const [copied, setCopied] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(url)
    setCopied(true)
  }
  return (
    <>
      <Input
        readOnly
        value={url}
        aria-label="One-time link"
        onFocus={(event) => event.target.select()}
        className="font-mono text-xs"
      />
      <DialogFooter>
        <span role="status" className="text-muted-foreground text-xs">
          {copied ? 'Copied.' : ''}
        </span>
        <Button variant="primary" onClick={() => void copy()}>
          Copy link
        </Button>
      </DialogFooter>
    </>
  )
}
