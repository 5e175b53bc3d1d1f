const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** npm passes a Ctrl-C on to us that the terminal has already sent: only a later signal is a second one. */
const SECOND_AFTER_MS = 1_000
const PATIENCE_MS = 25_000
const PARENT_CHECK_MS = 200

/** The wish to end, whoever has it, and what must not survive when the end is forced. */
export interface Stop {
  /** Aborted by the first signal; every long step listens. */
  signal: AbortSignal
  /** Resolves when the end is wished for. */
  requested: Promise<void>
  /** Asks for the end, with what went wrong. */
  request(because?: Error): void
  /** `kill` runs when a second signal comes or a clean stop takes too long. */
  onForce(kill: () => void): void
}

/** The first signal asks for a clean stop at any moment of the process's life, the second one forces it. */
export function listenForStop(): Stop {
  const controller = new AbortController()
  const kills: (() => void)[] = []
  let askedAt = 0
  const force = () => {
    for (const kill of kills) kill()
    process.exit(1)
  }
  const request = (because?: Error) => {
    if (controller.signal.aborted) return
    askedAt = Date.now()
    setTimeout(force, PATIENCE_MS).unref()
    controller.abort(because)
  }
  const requested = new Promise<void>((done) => {
    controller.signal.addEventListener('abort', () => done())
  })
  const onSignal = () => {
    if (askedAt > 0 && Date.now() - askedAt > SECOND_AFTER_MS) force()
    else request()
  }
  for (const name of SIGNALS) process.on(name, onSignal)
  watchParent(request)
  return { signal: controller.signal, requested, request, onForce: (kill) => kills.push(kill) }
}

/** npm (whose child we are: its script says `exec`) that is killed cannot pass the signal on; a product that nobody can see or stop would stay behind. */
function watchParent(request: () => void): void {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return
  setInterval(() => process.ppid !== parent && request(), PARENT_CHECK_MS).unref()
}

/** Ends a process group of ours that may already be gone. */
export function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // It ended by itself.
  }
}
