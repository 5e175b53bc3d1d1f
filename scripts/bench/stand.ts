import type { Client } from 'pg'
import { type Bare, startBare } from './bare'
import { Databases } from './databases'
import type { BenchOptions } from './options'
import { type Product, startProduct } from './product'

interface Surroundings {
  dir: string
  options: BenchOptions
  /** Gives back what was made. */
  owned: Pick<AsyncDisposableStack, 'defer'>
  signal: AbortSignal
}

/** What the figures share, each part made at its first use and given back at the end. */
export class Stand {
  private databasesMade: Promise<Databases> | undefined
  private productMade: Promise<Product> | undefined
  private bareMade: Promise<Bare> | undefined

  readonly dir: string
  readonly options: BenchOptions

  constructor(private readonly surroundings: Surroundings) {
    this.dir = surroundings.dir
    this.options = surroundings.options
  }

  /** The address of a database with that many tickets. */
  async database(size: number): Promise<string> {
    this.databasesMade ??= this.own(Databases.start(this.dir, this.surroundings.signal))
    return (await this.databasesMade).of(size)
  }

  /** Work on that database as the server's owner: bulk rows need no check of their references. */
  async asOwner(size: number, work: (client: Client) => Promise<void>): Promise<void> {
    await this.database(size)
    await (await this.databasesMade)?.asOwner(size, work)
  }

  /** The product on the largest database. */
  product(): Promise<Product> {
    this.productMade ??= this.own(this.largest().then(startProduct))
    return this.productMade
  }

  /** The bare server on the same. */
  bare(): Promise<Bare> {
    this.bareMade ??= this.own(this.largest().then(startBare))
    return this.bareMade
  }

  get largestSize(): number {
    return this.options.sizes.at(-1) ?? 0
  }

  private largest(): Promise<string> {
    return this.database(this.largestSize)
  }

  private async own<T extends { stop: () => Promise<void> }>(making: Promise<T>): Promise<T> {
    const made = await making
    this.surroundings.owned.defer(() => made.stop())
    return made
  }
}
