const TOKENS = [
  ['runner waits', 'both words, in any form'],
  ['"runner waits"', 'the words side by side'],
  ['-sso', 'without that word'],
  ['status:open,new', 'also pending, on-hold, solved, closed'],
  ['segment:enterprise', 'also pre-sales, team, free, open-source, internal'],
  ['priority:p1', 'p0 to p3'],
  ['assignee:me', 'also none, or an email address'],
  ['is:overdue', 'also unassigned'],
  ['account:"Acme Ltd"', 'a part of the account’s name'],
  ['tag:sso,saml', 'one of these tags; tag:"slow search" for several words'],
  ['-status:solved', 'any filter with - before it: without those'],
] as const

/** What can be typed into the search field. */
export function TokenHelp() {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1.5 text-sm">
      {TOKENS.map(([token, meaning]) => (
        <div key={token} className="contents">
          <dt>
            <code className="rounded bg-muted px-1 py-0.5 text-xs">{token}</code>
          </dt>
          <dd className="text-muted-foreground">{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
