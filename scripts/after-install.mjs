// Runs after `npm ci`, on whatever Node the machine has: makes the typed database client.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const prisma = `${root}node_modules/prisma/build/index.js`
// Without its devDependencies or its sources (an image layer with package.json alone) there is nothing to make.
if (existsSync(prisma) && existsSync(`${root}prisma/schema.prisma`)) {
  const env = { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' }
  const made = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  if (made.status !== 0) {
    process.stderr.write(`${made.stdout}${made.stderr}`)
    process.stderr.write('The database client could not be generated (npm run generate).\n')
    process.exit(1)
  }
}
