'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useTimeZones } from '@/components/presales/use-time-zones'
import { useHydrated } from '@/components/tickets/when'
import { buttonStyles } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { cn } from '@/lib/cn'
import type { WeekView } from '@/lib/schedule/week-view'

interface WeekNavProps {
  week: WeekView
  zoneGiven: boolean
}

const addressOf = (week: string | null, zone: string) => {
  const query = new URLSearchParams({ ...(week && { week }), zone })
  return `/schedule?${query}`
}

/** Which week, in which zone: both are in the address. */
export function WeekNav({ week, zoneGiven }: WeekNavProps) {
  const { zone, monday, previous, next, days } = week
  const router = useRouter()
  const { own, all } = useTimeZones()
  const hydrated = useHydrated()
  useEffect(() => {
    if (hydrated && !zoneGiven && own !== zone) router.replace(addressOf(monday, own))
  }, [hydrated, zoneGiven, own, zone, monday, router])
  const zones = all.includes(zone) ? all : [zone, ...all]
  const arrow = cn(buttonStyles({ size: 'icon' }))
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Link
        href={addressOf(previous, zone)}
        prefetch={false}
        aria-label="Previous week"
        className={arrow}
      >
        <ChevronLeft aria-hidden />
      </Link>
      <Link href={addressOf(null, zone)} prefetch={false} className={buttonStyles()}>
        This week
      </Link>
      <Link href={addressOf(next, zone)} prefetch={false} aria-label="Next week" className={arrow}>
        <ChevronRight aria-hidden />
      </Link>
      <h2 className="mr-auto font-semibold text-sm">
        {days[0]?.label} – {days[6]?.label} {monday.slice(0, 4)}
      </h2>
      <Select
        aria-label="Time zone"
        className="w-56 min-w-0"
        value={zone}
        onChange={(event) => router.push(addressOf(monday, event.target.value))}
      >
        {zones.map((name) => (
          <option key={name} value={name}>
            {name === own ? `${name} (yours)` : name}
          </option>
        ))}
      </Select>
    </div>
  )
}
