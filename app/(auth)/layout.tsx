import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = {
  // Addresses here can hold one-time links: nobody else is to learn them.
  referrer: 'no-referrer',
  robots: { index: false },
}

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="flex w-full max-w-sm flex-col gap-6">
        <p className="text-center font-semibold text-lg tracking-tight">
          Queue<span className="text-link">One</span>
        </p>
        {children}
      </div>
    </main>
  )
}
