import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'

let instantiated = false

/** Instantiates the WebAssembly once per process; Node cannot import a `.wasm` module by itself. */
function instantiate(): void {
  if (instantiated) return
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const bytes = readFileSync(new URL('./schema_engine_bg.wasm', `file://${file}`))
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  })
  engine.__wbg_set_wasm(exports)
  ;(exports.__wbindgen_start as () => void)()
  instantiated = true
}

/**
 * The adapter splits a script at every semicolon, which breaks function bodies and leaves half a migration
 * behind a crash. Sent whole, PostgreSQL runs it as one transaction.
 */
class WholeScriptPg extends PrismaPg {
  /** What was opened and has to be closed: the engine itself closes none of it. */
  private readonly opened: { dispose: () => Promise<void> }[] = []

  override async connect() {
    const adapter = await super.connect()
    this.opened.push(adapter)
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script)
    }
    return adapter
  }

  async close(): Promise<void> {
    await Promise.all(this.opened.splice(0).map((adapter) => adapter.dispose()))
  }
}

/** Runs `work` with Prisma's schema engine connected to `url`, without the engine's native binary. */
export async function withSchemaEngine<T>(
  url: string,
  work: (schemaEngine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  instantiate()
  const database = new WholeScriptPg({ connectionString: url })
  const adapter = bindMigrationAwareSqlAdapterFactory(database)
  const ignoreLog = () => undefined
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, ignoreLog, adapter)
  try {
    return await work(schemaEngine)
  } finally {
    schemaEngine.free()
    await database.close()
  }
}
