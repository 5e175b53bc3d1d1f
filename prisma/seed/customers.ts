import { INTERNAL_ACCOUNT } from '@/lib/accounts/internal-account'
import type { Viewer } from '@/lib/auth/viewer'
import type { Deployment, Segment, SlaPlan } from '@/lib/priority/types'
import { createAccountRow } from '@/tests/factories/accounts'

/** An account of the demo, with its people's addresses. */
export interface Customer {
  id: string
  segment: Segment
  /** The Customer Engineer who owns it; null where nobody does. */
  ce: Viewer | null
  people: string[]
}

type Named = [name: string, domain: string, deployment: Deployment, plan?: SlaPlan]

const NAMES: Record<Exclude<Segment, 'INTERNAL'>, Named[]> = {
  PRE_SALES: [
    ['Halvorsen Marine', 'halvorsen-marine.example', 'SELF_HOSTED'],
    ['Quanta Foods', 'quantafoods.example', 'CLOUD'],
    ['Brightwater Energy', 'brightwater.example', 'SELF_HOSTED'],
    ['Lumen Robotics', 'lumenrobotics.example', 'SELF_HOSTED'],
    ['Osprey Airlines', 'ospreyair.example', 'CLOUD'],
    ['Nordfell Insurance', 'nordfell.example', 'SELF_HOSTED'],
  ],
  ENTERPRISE: [
    ['Meridian Bank', 'meridianbank.example', 'SELF_HOSTED', 'ENTERPRISE_PREMIUM'],
    ['Castellan Systems', 'castellan.example', 'SELF_HOSTED'],
    ['Arden Pharma', 'ardenpharma.example', 'SELF_HOSTED'],
    ['Volta Motors', 'voltamotors.example', 'SELF_HOSTED', 'ENTERPRISE_PREMIUM'],
    ['Pinecrest Health', 'pinecrest.example', 'CLOUD'],
    ['Harbor Logistics', 'harborlogistics.example', 'SELF_HOSTED'],
    ['Solstice Media', 'solsticemedia.example', 'CLOUD', 'ENTERPRISE_STARTER'],
    ['Kestrel Aerospace', 'kestrel-aero.example', 'SELF_HOSTED'],
    ['Fenwick Telecom', 'fenwick.example', 'SELF_HOSTED', 'ENTERPRISE_STARTER'],
  ],
  TEAM: [
    ['Paperplane Studio', 'paperplane.example', 'CLOUD'],
    ['Rootcellar', 'rootcellar.example', 'SELF_HOSTED'],
    ['Tidepool Games', 'tidepoolgames.example', 'SELF_HOSTED'],
    ['Hexagon Maps', 'hexagonmaps.example', 'CLOUD'],
    ['Juniper & Sons', 'juniperandsons.example', 'SELF_HOSTED'],
    ['Blue Kettle', 'bluekettle.example', 'CLOUD'],
    ['Lantern Analytics', 'lantern.example', 'SELF_HOSTED'],
  ],
  FREE: [
    ['Cobble', 'cobble.example', 'CLOUD'],
    ['Anna Lindqvist', 'lindqvist.example', 'CLOUD'],
    ['Two Rivers School', 'tworivers.example', 'CLOUD'],
    ['Moth & Lamp', 'mothandlamp.example', 'SELF_HOSTED'],
    ['Studio Ferro', 'studioferro.example', 'CLOUD'],
  ],
  OPEN_SOURCE: [
    ['libtern', 'libtern.example', 'CLOUD'],
    ['The Gannet Project', 'gannet.example', 'CLOUD'],
    ['OpenHydro', 'openhydro.example', 'SELF_HOSTED'],
    ['Kiln Build Tool', 'kiln.example', 'CLOUD'],
  ],
}

/** Not of everybody is it known. */
const ZONES = ['Europe/Berlin', 'America/New_York', null, 'Asia/Kolkata', 'America/Los_Angeles']

const PEOPLE = [
  ['maria.lopez', 'daniel.fischer', 'aisha.bello'],
  ['wei.zhang', 'sofia.rossi', 'liam.byrne'],
  ['hana.kim', 'oskar.nilsson', 'grace.adeyemi'],
  ['yusuf.demir', 'chloe.martin', 'ravi.patel'],
]

/** Makes the accounts, each prospect and big customer with a Customer Engineer, and adds our own. */
export async function createCustomers(ces: readonly Viewer[]): Promise<Customer[]> {
  const customers: Customer[] = [
    { id: INTERNAL_ACCOUNT, segment: 'INTERNAL', ce: null, people: [] },
  ]
  for (const [segment, names] of Object.entries(NAMES) as [Segment, Named[]][]) {
    for (const [name, domain, deployment, slaPlan = null] of names) {
      const owned = segment === 'PRE_SALES' || segment === 'ENTERPRISE'
      const ce = owned ? (ces[customers.length % ces.length] ?? null) : null
      const timeZone = ZONES[customers.length % ZONES.length] ?? null
      const account = { name, domains: [domain], segment, deployment, slaPlan, timeZone }
      const id = await createAccountRow(account, ce?.id)
      const names = PEOPLE[customers.length % PEOPLE.length] ?? []
      customers.push({ id, segment, ce, people: names.map((person) => `${person}@${domain}`) })
    }
  }
  return customers
}
