'use client'

/**
 * Shown when a page broke; what happened is in the server's log under the digest. Plain elements: every page carries
 * this, and nearly none shows it.
 */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const code = error.digest && ` If it stays like this, name code ${error.digest}.`
  return (
    <main className="grid min-h-dvh place-content-center">
      <h1 className="sr-only">Something went wrong</h1>
      <div className="flex flex-col items-center gap-2 px-6 py-14 text-center">
        <p className="font-medium">This page could not be shown</p>
        <p className="max-w-md text-balance text-muted-foreground text-sm">
          Nothing that you saved is lost.{code}
        </p>
        <button
          type="button"
          onClick={reset}
          className="mt-2 h-8 rounded-md bg-primary px-3 font-medium text-primary-foreground text-sm hover:bg-primary-hover"
        >
          Try again
        </button>
      </div>
    </main>
  )
}
