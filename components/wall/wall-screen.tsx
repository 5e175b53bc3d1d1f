'use client'
import type { WallView } from '@/lib/wall/view'
import { NextClocks } from './next-clocks'
import { NumberOnePane } from './number-one-pane'
import { OnDutyPane } from './on-duty-pane'
import { TodayPane } from './today-pane'
import { useWakeLock } from './use-wake-lock'
import { useWall } from './use-wall'
import styles from './wall.module.css'
import { WallHeader } from './wall-header'
import { WallTrouble } from './wall-trouble'

/** The big screen: nothing on it is pressed, all of it is read from across the room. */
export function WallScreen({ initial }: { initial: WallView }) {
  const { wall, trouble } = useWall(initial)
  useWakeLock()
  return (
    <main className={styles.wall}>
      <h1 className="sr-only">The queue, for everybody in the room</h1>
      <WallHeader workload={wall.workload} />
      <NumberOnePane numberOne={wall.numberOne} total={wall.total} />
      <NextClocks clocks={wall.clocks} overdue={wall.overdue} />
      <OnDutyPane onDuty={wall.onDuty} nextArrival={wall.nextArrival} />
      <TodayPane today={wall.today} />
      <WallTrouble trouble={trouble} asOf={wall.at} />
    </main>
  )
}
