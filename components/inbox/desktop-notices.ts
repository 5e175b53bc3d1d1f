import {
  addressOf,
  type InboxTarget,
  KIND_WORDS,
  type NotificationKind,
} from '@/lib/notifications/view'

const ON_KEY = 'queueone.desktop-notices'

/** Whether this browser shows notices of the desktop: the person switched them on and the browser allows it. */
export function areDesktopNoticesOn(): boolean {
  try {
    return localStorage.getItem(ON_KEY) === 'on' && Notification.permission === 'granted'
  } catch {
    return false
  }
}

/** Switches them; the browser's permission is asked at this press only. Gives what then holds. */
export async function switchDesktopNotices(on: boolean): Promise<boolean> {
  if (!('Notification' in window)) return false
  if (on && (await Notification.requestPermission()) !== 'granted') return false
  try {
    localStorage.setItem(ON_KEY, on ? 'on' : 'off')
  } catch {
    return false
  }
  return on
}

/** Shows one. Every open tab hears of it: the same tag makes them one notice. */
export function showDesktopNotice({
  kind,
  ...target
}: { kind: NotificationKind } & InboxTarget): void {
  const { number, exception, place } = target
  const elsewhere = place === null ? 'Exception' : 'Schedule'
  const notice = new Notification(KIND_WORDS[kind], {
    body: number === null ? elsewhere : `Ticket #${number}`,
    tag: `queueone-${number ?? exception ?? place}-${kind}`,
  })
  notice.onclick = () => {
    window.focus()
    window.location.assign(addressOf(target))
  }
}
