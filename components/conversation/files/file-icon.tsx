import {
  FileArchive,
  FileCode,
  FileImage,
  FileMusic,
  FileText,
  File as FileUnknown,
  FileVideoCamera,
  type LucideIcon,
} from 'lucide-react'

const ICONS: readonly [RegExp, LucideIcon][] = [
  [/^image\//, FileImage],
  [/^video\//, FileVideoCamera],
  [/^audio\//, FileMusic],
  [/zip|gzip|x-tar|compressed|x-7z/, FileArchive],
  [/json|xml|html|javascript|yaml|x-sh/, FileCode],
  [/^text\/|pdf|document|sheet|presentation/, FileText],
]

/** What kind of file it is, at a glance. */
export function FileIcon({ type }: { type: string }) {
  const Icon = ICONS.find(([pattern]) => pattern.test(type))?.[1] ?? FileUnknown
  return <Icon aria-hidden className="size-4 shrink-0 text-muted-foreground" />
}
