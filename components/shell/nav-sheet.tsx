import { Sheet, SheetContent } from '@/components/ui/sheet'
import { Nav, type NavItem } from './nav'

export function NavSheet({ items, onClose }: { items: NavItem[]; onClose: () => void }) {
  return (
    <Sheet defaultOpen onOpenChange={(open) => !open && onClose()}>
      <SheetContent title="QueueOne">
        <Nav items={items} onGo={onClose} />
      </SheetContent>
    </Sheet>
  )
}
