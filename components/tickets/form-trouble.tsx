import { Alert } from '@/components/ui/alert'

/** Why a form did not go through, said at once to screen readers too. The words in the form stay. */
export function FormTrouble({ message }: { message: string | null }) {
  return message && <Alert tone="danger">{message}</Alert>
}
