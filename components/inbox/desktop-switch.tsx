'use client'
import { useState } from 'react'
import { DropdownMenuCheckboxItem } from '@/components/ui/dropdown-menu'
import { areDesktopNoticesOn, switchDesktopNotices } from './desktop-notices'

/** Desktop notifications of this browser, on or off; the menu stays open, so that the answer is seen. */
export function DesktopSwitch() {
  const [on, setOn] = useState(areDesktopNoticesOn)
  const [refused, setRefused] = useState(false)
  const toggle = async (event: Event) => {
    event.preventDefault()
    const now = await switchDesktopNotices(!on)
    setRefused(!on && !now)
    setOn(now)
  }
  return (
    <DropdownMenuCheckboxItem checked={on} onSelect={(event) => void toggle(event)}>
      <span>
        Desktop notifications
        <span role="status" className="block text-muted-foreground text-xs empty:hidden">
          {refused && 'This browser does not allow them.'}
        </span>
      </span>
    </DropdownMenuCheckboxItem>
  )
}
