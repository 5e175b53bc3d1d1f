import 'server-only'
import { z } from '@hono/zod-openapi'
import { type ApiApp, documentCall } from '@/lib/api/document-call'

const INFO = {
  title: 'QueueOne',
  version: '1',
  description:
    'One queue in one strict order, explained. Errors are RFC 9457 problem reports; instants are ISO-8601 UTC with milliseconds.',
}

/** The OpenAPI 3.1 document, from the schemas that validate; made at the first question. */
export function addDocumentRoute(app: ApiApp, sessionCookie: string): void {
  documentCall(app, 'get', {
    path: '/api/v1/openapi.json',
    summary: 'This document',
    tag: 'Service',
    answers: { 200: z.looseObject({ openapi: z.string() }) },
    refusals: [],
    isPublic: true,
  })
  const { openAPIRegistry } = app
  openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A token of `npm run token -- create`.',
  })
  openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookie,
    description: 'The browser’s session; what changes something has to come from a page of ours.',
  })
  let text: string | undefined
  app.get('/api/v1/openapi.json', () => {
    text ??= JSON.stringify(
      app.getOpenAPI31Document({ openapi: '3.1.0', info: INFO, servers: [{ url: '/' }] }),
    )
    return new Response(text, { headers: { 'content-type': 'application/json' } })
  })
}
