import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'

const BUCKET = 'queueone-files'
/** The one pair that the server knows; it checks each signature with it. */
const KEY = 'S3RVER'

/** A bucket of a server that speaks S3's protocol, on this machine. */
export interface Bucket {
  settings: Record<string, string>
  /** The ids of the contents that lie in it. */
  list: () => string[]
  close: () => Promise<void>
}

/** Starts a server with one bucket in a directory of its own. */
export async function openBucket(): Promise<Bucket> {
  const directory = mkdtempSync(join(tmpdir(), 'queueone-bucket-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    directory,
    silent: true,
    vhostBuckets: false,
    configureBuckets: [{ name: BUCKET, configs: [] }],
  })
  const { port } = await server.run()
  return {
    settings: {
      ATTACHMENT_STORE: 's3',
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_BUCKET: BUCKET,
      S3_ACCESS_KEY_ID: KEY,
      S3_SECRET_ACCESS_KEY: KEY,
    },
    list: () => listObjects(join(directory, BUCKET)),
    close: async () => {
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

const OBJECT = /([0-9a-f-]{36})\._S3rver_object$/

function listObjects(directory: string): string[] {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  return names.flatMap((name) => OBJECT.exec(name)?.[1] ?? [])
}
