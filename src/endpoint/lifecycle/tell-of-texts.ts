import { addMessage } from '../outbox/add-message.ts';
import { deskLine } from '../outbox/coordinator-mail.ts';
import { paragraphs } from '../outbox/mail-body.ts';
import type { Services } from '../services.ts';
import { listDeskPeople } from '../store/desk-people.ts';
import type { DeskPersonal } from '../store/desk-people.ts';
import { newestPending } from '../store/pending.ts';
import { claimTurn, readSetting, writeSetting } from '../store/settings.ts';

/** Seconds between two looks for texts; all processes together do one. */
const lookInterval = 10 * 60;

/** Seconds between two mails. */
const mailInterval = 24 * 3600;

/** Which texts the working group was told of: those up to this moment. */
const toldUntil = 'texts told until';

/**
 * Writes to who reads the texts of poll and survey that some wait: at most once a day, and not again
 * about the same texts. The mail has nothing of what is in them.
 */
export async function tellOfTexts(services: Services, now: Date): Promise<void> {
  const { store, personalData } = services;
  if (!(await claimTurn(store, 'texts-look', lookInterval, now))) return;
  const newest = await newestPending(store.db);
  if (newest === undefined || newest <= ((await readSetting(store.db, toldUntil)) ?? '')) return;
  if (!(await claimTurn(store, 'texts-mail', mailInterval, now))) return;
  const people = (await listDeskPeople(store.db)).filter(({ rights }) =>
    rights.some(({ task, institution }) => task === 'ballots' && institution === undefined),
  );
  const text = paragraphs(
    'Bij de peiling of de enquête wacht iets op uw akkoord: een tekst, of stemmen die nog niet meetellen.',
    'U krijgt deze mail hooguit één keer per dag, en alleen als er iets bij is gekomen.',
    deskLine(services),
  );
  await store.write(async (tx) => {
    for (const { person } of people) {
      const opened = (await personalData.tryOpen(person.sealed)) as DeskPersonal | undefined;
      if (!opened) continue;
      const mail = { to: opened.email, subject: 'Teksten om te lezen', text };
      await addMessage(tx, services, { reference: '', institution: '' }, 'desk-texts', mail, now);
    }
    await writeSetting(tx, toldUntil, newest);
  });
}
