import type { Segment } from '@/lib/priority/types'
import { type Case, drawAge } from './case'
import type { Cast } from './cast'
import type { Customer } from './customers'
import { FATES, type Fate } from './fates'
import type { Random } from './random'
import { ACCESS } from './stories/access'
import { DEPLOYMENT } from './stories/deployment'
import { HOW_TO_TALK } from './stories/how-to-talk'
import { INDEXING } from './stories/indexing'
import { INTEGRATIONS } from './stories/integrations'
import { INTERNAL } from './stories/internal'
import { PIPELINES } from './stories/pipelines'
import { PRE_SALES } from './stories/pre-sales'
import { QUESTIONS } from './stories/questions'
import { SEARCH } from './stories/search'
import type { Area, Story, Talk } from './stories/story'
import type { Step } from './week'

/** Of a hundred tickets so many come from each segment. */
const SHARES: readonly (readonly [Segment, number])[] = [
  ['ENTERPRISE', 36],
  ['TEAM', 27],
  ['FREE', 13],
  ['PRE_SALES', 10],
  ['OPEN_SOURCE', 8],
  ['INTERNAL', 6],
]

const COMMON = [SEARCH, INDEXING, PIPELINES, ACCESS, DEPLOYMENT, INTEGRATIONS, QUESTIONS]

export interface Week {
  random: Random
  cast: Cast
  customers: readonly Customer[]
  /** Now. */
  end: number
}

/** Everything that happened in the week, in no particular order. */
export function writeScript(week: Week): Step[] {
  const draw = makeDecks(week.random)
  return FATES.flatMap((fate) =>
    Array.from({ length: fate.count }).flatMap(() => {
      const told = draft(week, fate, draw)
      fate.tell(told)
      return told.steps
    }),
  )
}

function draft({ random, cast, customers, end }: Week, fate: Fate, draw: Draw): Case {
  const segment = fate.segment ?? drawSegment(random)
  let card = draw(segment)
  while (fate.broken && segment !== 'INTERNAL' && !card.story.facts) card = draw(segment)
  const customer = random.pick(customers.filter((each) => each.segment === segment))
  return {
    ...{ random, cast, customer, end },
    ...card,
    requester: customer.people.length > 0 ? random.pick(customer.people) : null,
    engineer: random.pick(cast.engineers),
    receivedAt: drawAge(random, end, fate.ageHours),
    ticket: { number: 0 },
    steps: [],
  }
}

function drawSegment(random: Random): Segment {
  let rest = random.between(0, 100)
  for (const [segment, share] of SHARES) {
    rest -= share
    if (rest < 0) return segment
  }
  return 'ENTERPRISE'
}

type Draw = (segment: Segment) => { story: Story; talk: Talk }

/** Stories are dealt like cards: none comes twice before all of its deck have come once. */
function makeDecks(random: Random): Draw {
  const decks = {
    PRE_SALES: makeDeck([PRE_SALES], random),
    INTERNAL: makeDeck([INTERNAL], random),
    others: makeDeck(COMMON, random),
  }
  return (segment) =>
    segment === 'PRE_SALES' || segment === 'INTERNAL' ? decks[segment]() : decks.others()
}

function makeDeck(areas: readonly Area[], random: Random) {
  const cards = areas.flatMap(({ stories, talk }) =>
    stories.map((story) => ({ story, talk: talkFor(story, talk) })),
  )
  let left: typeof cards = []
  return () => {
    if (left.length === 0) left = [...cards]
    const [card] = left.splice(random.int(0, left.length - 1), 1)
    if (!card) throw new Error('a deck without cards')
    return card
  }
}

/** A question about a part of the product is not answered in the words of its failures. */
function talkFor(story: Story, talk: Talk): Talk {
  const common = COMMON.some((area) => area !== QUESTIONS && area.talk === talk)
  return common && story.facts === undefined ? HOW_TO_TALK : talk
}
