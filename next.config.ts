import type { NextConfig } from 'next'

/** Types are checked by `npm test`; headers are set by server.ts, which fronts every answer. */
const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  typescript: { ignoreBuildErrors: true },
  experimental: { optimizePackageImports: ['radix-ui'] },
}

export default config
