import { join } from 'node:path'
import { Client } from 'pg'
import { type EmbeddedDatabase, startEmbedded } from '@/lib/embedded/embedded-database'
import { APP_NAME } from '@/lib/embedded/layout'
import { migrate } from '@/prisma/migrate'
import { fillWithTickets } from './fill-with-tickets'

/** A PostgreSQL of the bench's own, durable as the product's, with one database per size. */
export class Databases {
  private readonly made = new Map<number, Promise<string>>()
  private constructor(private readonly server: EmbeddedDatabase) {}

  static async start(dir: string, signal: AbortSignal): Promise<Databases> {
    return new Databases(await startEmbedded(join(dir, 'bench'), { signal }))
  }

  stop(): Promise<void> {
    return this.server.stop()
  }

  /** The address of a database with that many tickets; made at the first use. */
  of(size: number): Promise<string> {
    const known = this.made.get(size) ?? this.make(size)
    this.made.set(size, known)
    return known
  }

  /** Runs `work` with a connection of the server's owner to that database. */
  asOwner(size: number, work: (client: Client) => Promise<void>): Promise<void> {
    return withClient(nameIn(this.server.adminUrl, nameOf(size)), work)
  }

  private async make(size: number): Promise<string> {
    const begun = Date.now()
    const name = nameOf(size)
    const url = nameIn(this.server.url, name)
    await withClient(this.server.adminUrl, (client) =>
      client.query(`CREATE DATABASE ${name} OWNER ${APP_NAME}`),
    )
    await migrate(url)
    await this.asOwner(size, (client) => fillWithTickets(client, size))
    console.error(`  ${size} tickets made in ${((Date.now() - begun) / 1_000).toFixed(1)} s`)
    return url
  }
}

const nameOf = (size: number) => `bench_${size}`

function nameIn(url: string, name: string): string {
  return url.replace(/[^/]+$/, name)
}

/** Runs `work` with a connection of its own. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
