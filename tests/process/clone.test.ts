import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findProcesses, startProduct, temporaryDir } from './product'

const LEFT_OUT = /^(node_modules|\.git|\.data|test-results|playwright-report)$|^\.next-/
const isRoot = userInfo().uid === 0

/** A copy of this tree below a home that only its owner may enter. The packages are linked, not copied. */
function cloneBelowClosedHome(owner: { uid: number; gid: number }): string {
  const top = temporaryDir()
  chmodSync(top, 0o755)
  const home = `${top}/home`
  const clone = `${home}/queueone`
  mkdirSync(clone, { recursive: true })
  for (const name of readdirSync('.').filter((entry) => !LEFT_OUT.test(entry))) {
    cpSync(name, `${clone}/${name}`, {
      recursive: true,
      filter: (path) => !/^\.next\/(cache|dev)/.test(path),
    })
  }
  try {
    execFileSync('cp', ['-al', 'node_modules', clone], { stdio: 'ignore' })
  } catch {
    execFileSync('cp', ['-a', 'node_modules', clone])
  }
  if (isRoot) {
    for (const name of readdirSync(clone).filter((entry) => entry !== 'node_modules')) {
      execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, `${clone}/${name}`])
    }
    for (const path of [home, clone]) chownSync(path, owner.uid, owner.gid)
  }
  chmodSync(home, 0o700)
  return clone
}

async function expectWholeLife(as: { uid: number; gid: number }): Promise<void> {
  const cwd = cloneBelowClosedHome(as)
  const product = await startProduct({ cwd, dataDir: `${cwd}/.data`, ...(isRoot ? { as } : {}) })
  await product.until('QueueOne is ready at')
  expect(existsSync(`${cwd}/.data/postgres/postmaster.pid`)).toBe(true)
  expect(await product.end('SIGINT'), product.output).toBe(0)
  expect(findProcesses(cwd)).toEqual([])
}

it('lives in a clone below a closed home, as whoever runs this', async () => {
  await expectWholeLife(userInfo())
})

describe.runIf(isRoot)('as an ordinary user', () => {
  const name = `queueone-${process.pid}`
  beforeAll(() => {
    execFileSync('useradd', ['--system', '--no-create-home', name])
  })
  afterAll(() => {
    execFileSync('userdel', [name])
  })

  it('lives in a clone below their own closed home', async () => {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
    await expectWholeLife({ uid: id('-u'), gid: id('-g') })
  })
})
