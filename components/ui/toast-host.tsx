'use client'
import { lazy, Suspense, useEffect, useState } from 'react'
import { watchNotices } from './toast'

const Toaster = lazy(() => import('./toaster').then((module) => ({ default: module.Toaster })))

/** Where notices show up; once per page, and empty until there is one. */
export function ToastHost() {
  const [count, setCount] = useState(0)
  useEffect(() => watchNotices(() => setCount((before) => before + 1)), [])
  if (count === 0) return null
  return (
    <Suspense>
      <Toaster count={count} />
    </Suspense>
  )
}
