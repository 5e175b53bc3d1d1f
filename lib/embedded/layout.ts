import { resolve } from 'node:path'

/** Where things lie in a data directory. */
export function layoutOf(dataDir: string) {
  const dir = resolve(dataDir)
  return {
    dir,
    /** PostgreSQL's own directory. */
    cluster: `${dir}/postgres`,
    /** How the directories begin in which initdb works until it is done. */
    staging: `${dir}/postgres.new-`,
    password: `${dir}/postgres.password`,
    log: `${dir}/postgres.log`,
    /** Held by the process that runs this data. */
    lock: `${dir}/queueone.lock`,
    /** Who holds the lock and where it answers. */
    holder: `${dir}/queueone.json`,
    authSecret: `${dir}/auth.secret`,
    /** There while demo data is being written: found at a start, that start begins afresh. */
    seeding: `${dir}/seeding`,
  }
}

export type Layout = ReturnType<typeof layoutOf>

/** The role and the database that the product uses; the superuser only makes these two. */
export const APP_NAME = 'queueone'
export const SUPERUSER = 'postgres'

/** The address of a database of the embedded server. */
export function urlOf(port: number, password: string, name = APP_NAME): string {
  const user = name === SUPERUSER ? SUPERUSER : APP_NAME
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`
}
