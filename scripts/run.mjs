// `node scripts/run.mjs NAME …` runs scripts/NAME.ts: TypeScript and the `@/` paths, in this same process.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

const root = fileURLToPath(new URL('..', import.meta.url))
const [name, ...rest] = process.argv.slice(2)
// A file is only another way to fill the environment; what is set already stays.
if (name !== 'test' && existsSync(`${root}.env`)) process.loadEnvFile(`${root}.env`)
process.argv.splice(1, process.argv.length, `${root}scripts/${name}.ts`, ...rest)
register({ tsconfig: `${root}tsconfig.server.json` })
await import(`./${name}.ts`)
