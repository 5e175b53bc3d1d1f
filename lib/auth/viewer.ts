/** What a person may be; a person has one role. */
export const ROLES = [
  'SUPPORT_ENGINEER',
  'SUPPORT_LEAD',
  'CS_LEADERSHIP',
  'CE',
  'ENGINEER',
  'ADMIN',
] as const
export type Role = (typeof ROLES)[number]

/** Who asks. Every query and mutation takes one; nothing looks it up from the surroundings. */
export interface Viewer {
  id: string
  email: string
  name: string
  role: Role
}
