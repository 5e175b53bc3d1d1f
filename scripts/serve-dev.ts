import { parseEnv } from '@/lib/env'
import { serve } from './start/serve'
import { sentenceOf } from './start/start-error'

// The development server's own process: `npm run dev` starts it anew when the code beneath the screens changes.
const settings = parseEnv(process.env)
const end = () => process.exit(0)
process.on('SIGTERM', end)
process.on('disconnect', end)
try {
  const running = await serve(settings, true)
  process.send?.(running.address)
  process.removeListener('SIGTERM', end)
  process.once('SIGTERM', () => void running.stop().finally(end))
} catch (error) {
  console.error(sentenceOf(error, settings.dataDir))
  process.exit(1)
}
