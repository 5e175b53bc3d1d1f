interface SeedModule {
  seedDemo(): Promise<unknown>
}

/** Loaded late: it reads the environment, which is complete only when the database runs. */
async function load<T>(name: string): Promise<T> {
  return import(name)
}

/** The demo's data. */
export const loadSeed = () => load<SeedModule>('@/prisma/seed/seed-demo')
