/** The account of our own work, there since the first migration. */
export const INTERNAL_ACCOUNT = '00000000-0000-7000-8000-000000000001'
