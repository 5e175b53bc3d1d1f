import 'server-only'
import { OpenAPIHono } from '@hono/zod-openapi'
import { sessionCookieName } from '@/lib/auth/session-cookie'
import { env } from '@/lib/env'
import { CallLimit } from '@/lib/rate-limit/call-limit'
import type { ApiContext, ApiEnv } from './caller'
import type { ApiApp } from './document-call'
import { gate } from './gate'
import { problem } from './problem'
import { addAccountRoutes } from './routes/accounts'
import { addAttachmentRoutes } from './routes/attachments'
import { addBulkRoute } from './routes/bulk'
import { addCalendarRoutes } from './routes/calendars'
import { addCapacityRoutes } from './routes/capacity'
import { addChannelRoutes } from './routes/channels'
import { addContactRoutes } from './routes/contacts'
import { addDocumentRoute } from './routes/document'
import { addExceptionRoutes } from './routes/exceptions'
import { addHealthRoute, type WorkerHealth } from './routes/health'
import { addInboxRoutes } from './routes/inbox'
import { addMacroRoutes } from './routes/macros'
import { addMentionRoutes } from './routes/mentions'
import { addMergeRoutes, addSplitRoute } from './routes/merge'
import { addNoticeRoutes } from './routes/notices'
import { addPolicyRoutes } from './routes/policy'
import { addPreSalesRoutes } from './routes/pre-sales'
import { addPresenceRoutes } from './routes/presence'
import { addQueueRoutes } from './routes/queue'
import { addReceiptRoute } from './routes/receipts'
import { addRecentTicketRoutes, addSavedViewRoutes } from './routes/saved-views'
import { addScheduleRoutes } from './routes/schedule'
import { addScheduleThingRoutes } from './routes/schedule-things'
import { addSearchRoutes } from './routes/search'
import { addStreamRoute } from './routes/stream'
import { addTicketFieldRoutes } from './routes/ticket-fields'
import { addTicketLinkRoutes } from './routes/ticket-links'
import { addTicketWriteRoutes } from './routes/ticket-writes'
import { addTicketRoutes } from './routes/tickets'
import { addVisitRoutes } from './routes/visits'
import { addWallRoute } from './routes/wall'
import { addWorkloadRoutes } from './routes/workload'
import { answerUnexpected } from './unexpected'

/** Everything under `/api` but the sign-in; `worker` is the one of this process, when it has one. */
export function createApi({ worker = null }: { worker?: WorkerHealth | null } = {}): ApiApp {
  const { publicUrl, rateLimitPerSecond } = env()
  const app: ApiApp = new OpenAPIHono<ApiEnv>()
  app.use('*', gate({ limit: new CallLimit(rateLimitPerSecond), publicUrl }))
  addQueueRoutes(app)
  addWallRoute(app)
  addTicketRoutes(app)
  addTicketWriteRoutes(app)
  addReceiptRoute(app)
  addTicketLinkRoutes(app)
  addAttachmentRoutes(app)
  addBulkRoute(app)
  addSearchRoutes(app)
  addSavedViewRoutes(app)
  addRecentTicketRoutes(app)
  addMergeRoutes(app)
  addSplitRoute(app)
  addAccountRoutes(app)
  addContactRoutes(app)
  addTicketFieldRoutes(app)
  addPreSalesRoutes(app)
  addExceptionRoutes(app)
  addChannelRoutes(app)
  addVisitRoutes(app)
  addWorkloadRoutes(app)
  addNoticeRoutes(app)
  addCapacityRoutes(app)
  addScheduleRoutes(app)
  addScheduleThingRoutes(app)
  addPolicyRoutes(app)
  addCalendarRoutes(app)
  addPresenceRoutes(app)
  addInboxRoutes(app)
  addMentionRoutes(app)
  addMacroRoutes(app)
  addStreamRoute(app)
  addHealthRoute(app, worker)
  addDocumentRoute(app, sessionCookieName())
  const patterns = routePatterns(app)
  app.notFound((c) => answerUnknown(c, patterns))
  app.onError(answerUnexpected)
  return app
}

interface Pattern {
  method: string
  path: RegExp
}

function routePatterns(app: ApiApp): Pattern[] {
  return app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({
      method,
      path: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`),
    }))
}

/** An address of ours with another method is 405; everything else is not there. */
function answerUnknown(c: ApiContext, patterns: Pattern[]): Response {
  const allowed = patterns.filter(({ path }) => path.test(c.req.path)).map(({ method }) => method)
  if (allowed.length === 0) return problem('not-found', 'There is nothing at this address.')
  const allow = [...new Set(allowed)].join(', ')
  const detail = `${c.req.method} is no method of this address; it takes ${allow}.`
  return problem('method-not-allowed', detail, { headers: { allow } })
}
