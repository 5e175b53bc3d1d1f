import { type APIRequestContext, expect, request } from '@playwright/test'
import type { Role } from '@/lib/auth/viewer'

type StorageState = Awaited<ReturnType<APIRequestContext['storageState']>>

/**
 * Signs in as the demo's person of a role, over HTTP (csrf and callback), without a browser.
 * @returns what `browser.newContext({ storageState })` takes
 */
export async function signInAs(baseURL: string, role: Role): Promise<StorageState> {
  const http = await request.newContext({ baseURL })
  try {
    const { csrfToken } = (await (await http.get('/api/auth/csrf')).json()) as { csrfToken: string }
    const answer = await http.post('/api/auth/callback/demo', {
      form: { csrfToken, role, json: 'true', callbackUrl: baseURL },
    })
    expect(answer.status(), `demo sign-in as ${role}`).toBe(200)
    return await http.storageState()
  } finally {
    await http.dispose()
  }
}
