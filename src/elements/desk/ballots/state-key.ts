/** How it stands, as the words of the desk name it. */
export function stateKey({
  state,
  isDraft,
}: {
  readonly state: string;
  readonly isDraft?: boolean | undefined;
}): 'draft' | 'not-yet-open' | 'open' | 'closed' {
  if (isDraft) return 'draft';
  return state === 'open' || state === 'closed' ? state : 'not-yet-open';
}
