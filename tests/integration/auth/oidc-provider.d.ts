declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Grant {
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }
  interface Context {
    oidc: { client?: { clientId: string }; session?: { accountId?: string } }
  }
  interface Interaction {
    uid: string
    params: Record<string, unknown>
  }

  /** As much of the package as the tests use; it comes without types. */
  export class Provider {
    constructor(
      issuer: string,
      configuration: {
        clients: Record<string, unknown>[]
        pkce: { required: () => boolean }
        claims: Record<string, string[]>
        features: Record<string, { enabled: boolean }>
        interactions: { url: (context: Context, interaction: Interaction) => string }
        findAccount: (
          context: Context,
          id: string,
        ) => { accountId: string; claims: () => Record<string, unknown> }
        loadExistingGrant: (context: Context) => Promise<Grant>
      },
    )
    Grant: new (of: {
      clientId: string | undefined
      accountId: string | undefined
    }) => Grant
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ): Promise<void>
  }
}
