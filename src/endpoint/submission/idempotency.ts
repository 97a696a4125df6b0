import { problemTypes } from '../../contract/problem-types.ts';
import { ProblemAnswer } from '../http/problem.ts';
import { isBusy } from '../store/store.ts';
import type { InTransaction, Queries } from '../store/store.ts';
import type { Keyring } from './keyring.ts';
import { open, seal } from './seal.ts';

/** An answer as it is kept, to be given again. */
export interface Answer {
  status: number;
  body: unknown;
  location?: string;
}

const maxKeyLength = 255;

/**
 * One submission under its `Idempotency-Key`. The key itself is not stored: its hash is, and the
 * answer (which holds a secret) is sealed with it, so that only who has the key can have it again.
 */
export class IdempotentSubmission {
  readonly #keyHash: string;
  readonly #sealKey: CryptoKey;
  readonly #fingerprint: string;

  private constructor(keyHash: string, sealKey: CryptoKey, print: string) {
    this.#keyHash = keyHash;
    this.#sealKey = sealKey;
    this.#fingerprint = print;
  }

  static async of(keyring: Keyring, key: string, print: string): Promise<IdempotentSubmission> {
    return new IdempotentSubmission(
      await keyring.mac('idempotency-key', key),
      await keyring.encryptionKey('idempotency-answer', key),
      print,
    );
  }

  /** The first answer, when there is one; throws 422 when the key was used for something else. */
  async previousAnswer(db: Queries): Promise<Answer | undefined> {
    const row = await db
      .selectFrom('idempotency')
      .select(['fingerprint', 'answer'])
      .where('key_hash', '=', this.#keyHash)
      .executeTakeFirst();
    if (!row) return undefined;
    if (row.fingerprint !== this.#fingerprint) throw reused();
    return JSON.parse(await open(this.#sealKey, row.answer)) as Answer;
  }

  /**
   * Takes the key for this transaction. False: another transaction has committed it. While another
   * one still has it, this waits; for too long: 409.
   */
  async claim(tx: InTransaction, expiresAt: Date): Promise<boolean> {
    try {
      const row = await tx
        .insertInto('idempotency')
        .values({
          key_hash: this.#keyHash,
          fingerprint: this.#fingerprint,
          answer: '',
          expires_at: expiresAt.toISOString(),
        })
        .onConflict((conflict) => conflict.column('key_hash').doNothing())
        .returning('key_hash')
        .executeTakeFirst();
      return row !== undefined;
    } catch (error) {
      throw isBusy(error) ? inProgress() : error;
    }
  }

  /** Keeps the answer, in the transaction that stores the submission. */
  async keep(tx: InTransaction, answer: Answer): Promise<void> {
    await tx
      .updateTable('idempotency')
      .set({ answer: await seal(this.#sealKey, JSON.stringify(answer)) })
      .where('key_hash', '=', this.#keyHash)
      .execute();
  }
}

/** The key of a request, bare or as a structured-field string in quotes; 400 without one. */
export function idempotencyKey(request: Request): string {
  const header = request.headers.get('idempotency-key')?.trim() ?? '';
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  if (key === '' || key.length > maxKeyLength) throw keyMissing();
  return key;
}

const keyMissing = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 400,
    type: problemTypes.idempotencyKeyMissing,
    title: 'De sleutel ontbreekt',
    detail: `Stuur een Idempotency-Key mee van hoogstens ${maxKeyLength} tekens.`,
  });

const reused = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 422,
    type: problemTypes.keyReused,
    title: 'Deze sleutel is al gebruikt',
    detail: 'Met deze Idempotency-Key zijn eerder andere gegevens gestuurd.',
  });

const inProgress = (): ProblemAnswer =>
  new ProblemAnswer({
    status: 409,
    type: problemTypes.inProgress,
    title: 'We zijn hier nog mee bezig',
    detail: 'Deze gegevens worden al verwerkt. Stuur ze zo opnieuw met dezelfde sleutel.',
    headers: { 'retry-after': '1' },
  });
