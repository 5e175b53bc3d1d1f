import { runProduct } from './start/run-product'

/** `npm start` runs the whole product; `npm run dev` does the same with reload. */
await runProduct({ dev: process.argv.includes('--dev') })
