/** The part of the groups that is always there, of those that say so; undefined when none does. */
export function provisionShare(
  groups: readonly { readonly provision?: string | undefined }[],
): number | undefined {
  const known = groups.filter((it) => it.provision !== undefined);
  if (known.length === 0) return undefined;
  return known.filter((it) => it.provision === 'standing').length / known.length;
}
