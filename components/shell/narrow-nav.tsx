'use client'
import { Menu } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import type { NavItem } from './nav'

const NavSheet = lazy(() => import('./nav-sheet').then((module) => ({ default: module.NavSheet })))

/** The areas on narrow screens, behind a button. */
export function NarrowNav({ items }: { items: NavItem[] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton
        label="Areas"
        aria-haspopup="dialog"
        className="lg:hidden"
        onClick={() => setOpen(true)}
      >
        <Menu aria-hidden />
      </IconButton>
      <Suspense>{open && <NavSheet items={items} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
