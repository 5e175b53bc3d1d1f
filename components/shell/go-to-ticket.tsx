'use client'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type RefObject, useState } from 'react'
import { Input } from '@/components/ui/input'

/** Opens a ticket by its number, with or without `#`. */
export function GoToTicket({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const router = useRouter()
  const [text, setText] = useState('')
  const number = /^#?(\d{1,9})$/.exec(text.trim())?.[1]
  const go = () => {
    if (!number) return
    setText('')
    inputRef.current?.blur()
    router.push(`/tickets/${Number(number)}`)
  }
  return (
    <search className="relative w-full max-w-56">
      <form action={go}>
        <Search
          aria-hidden
          className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted-foreground"
        />
        <Input
          ref={inputRef}
          type="search"
          inputMode="numeric"
          aria-label="Go to ticket number"
          aria-invalid={text !== '' && !number ? true : undefined}
          placeholder="Ticket number"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          className="pl-8"
        />
      </form>
    </search>
  )
}
