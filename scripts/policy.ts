import { text } from 'node:stream/consumers'
import { evaluatePolicy } from '@/lib/policy/evaluate'
import { evaluateInputSchema } from '@/lib/policy/evaluate-schema'
import { sentenceOf } from '@/lib/policy/evaluate-sentence'

const USAGE = 'usage: npm run --silent policy -- evaluate < in.json'

/** Ends with exit 2 and a sentence on standard error; standard output stays empty. */
function refuse(sentence: string): void {
  process.stderr.write(`policy: ${sentence}\n`)
  process.exitCode = 2
}

function parseJson(source: string): { ok: true; value: unknown } | { ok: false; why: string } {
  try {
    return { ok: true, value: JSON.parse(source) }
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) }
  }
}

async function evaluate(): Promise<void> {
  const json = parseJson((await text(process.stdin)).replace(/^\uFEFF/, ''))
  if (!json.ok) return refuse(`input: is not JSON (${json.why})`)
  const input = evaluateInputSchema.safeParse(json.value)
  if (!input.success) return refuse(sentenceOf(input.error))
  process.stdout.write(`${JSON.stringify(evaluatePolicy(input.data), null, 1)}\n`)
}

const [command, ...others] = process.argv.slice(2)
if (command === 'evaluate' && others.length === 0) await evaluate()
else refuse(USAGE)
