import type { Services } from '../services.ts';
import { keepCeremony, takeCeremony } from '../store/desk-ceremonies.ts';
import type { DeskCeremoniesTable } from '../store/tables.ts';
import { sha256 } from '../submission/bytes.ts';

type Kind = DeskCeremoniesTable['kind'];

/** Remembers something for the browser (or session) in which a sign-in began, for a few minutes. */
export async function beginCeremony(
  { store, personalData, policy, clock }: Services,
  kind: Kind,
  browser: string,
  memory: object,
): Promise<void> {
  const row = {
    browser_hash: await sha256(browser),
    kind,
    sealed: await personalData.seal(memory),
    expires_at: new Date(clock().getTime() + policy.signIn.linkAge * 1000).toISOString(),
  };
  await store.write((tx) => keepCeremony(tx, row));
}

/** What was remembered, once: it cannot be used a second time, whatever comes of it. */
export async function endCeremony<Memory extends object>(
  { store, personalData, clock }: Services,
  kind: Kind,
  browser: string,
): Promise<Memory | undefined> {
  const hash = await sha256(browser);
  const sealed = await store.write((tx) => takeCeremony(tx, hash, kind, clock()));
  return sealed === undefined
    ? undefined
    : ((await personalData.tryOpen(sealed)) as Memory | undefined);
}
