/**
 * Types are checked by `npm test`; headers are set by server.ts, which fronts every answer. Plain JavaScript, since for
 * a TypeScript one Next keeps its compiler in the memory of the running product.
 * @type {import('next').NextConfig}
 */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  typescript: { ignoreBuildErrors: true },
  experimental: {
    optimizePackageImports: ['radix-ui'],
    // A calendar's file of 1 MB, with every line break escaped.
    serverActions: { bodySizeLimit: '3mb' },
  },
}

export default config
