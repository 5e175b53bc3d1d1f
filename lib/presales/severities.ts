import { SEVERITIES, type Severity } from '@/lib/priority/types'

export type PreSalesSeverity = Exclude<Severity, 'S3'>

/** What a Customer Engineer may claim for a prospect: pre-sales knows no S3. */
export const PRE_SALES_SEVERITIES = SEVERITIES.filter(
  (severity): severity is PreSalesSeverity => severity !== 'S3',
)
