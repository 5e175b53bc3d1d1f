'use client'
import { Search } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { type RefObject, useState } from 'react'
import { Input } from '@/components/ui/input'

/** Opens a ticket by its number, with or without `#`; anything else is searched for. */
export function SearchField({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const router = useRouter()
  const params = useSearchParams()
  const asked = usePathname() === '/search' ? (params.get('q') ?? '') : ''
  const [shown, setShown] = useState(asked)
  const [text, setText] = useState(asked)
  if (shown !== asked) {
    setShown(asked)
    setText(asked)
  }
  const go = () => {
    const words = text.trim()
    const number = /^#?(\d{1,9})$/.exec(words)?.[1]
    if (words === '') return
    inputRef.current?.blur()
    if (number) setText('')
    router.push(number ? `/tickets/${Number(number)}` : `/search?q=${encodeURIComponent(words)}`)
  }
  return (
    <search className="relative w-full max-w-96">
      <form action={go}>
        <Search
          aria-hidden
          className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted-foreground"
        />
        <Input
          ref={inputRef}
          type="search"
          aria-label="Search tickets, or go to a number"
          placeholder="Search, or a number"
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          className="pl-8"
        />
      </form>
    </search>
  )
}
