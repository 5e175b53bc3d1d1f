declare module '@20minutes/s3rver' {
  import type { AddressInfo } from 'node:net'

  /** As much of the package as the tests use; it comes without types. */
  export class S3rver {
    constructor(options: {
      address: string
      port: number
      directory: string
      silent: boolean
      vhostBuckets: boolean
      configureBuckets: { name: string; configs: string[] }[]
    })
    run(): Promise<AddressInfo>
    close(): Promise<void>
  }
  export default S3rver
}
