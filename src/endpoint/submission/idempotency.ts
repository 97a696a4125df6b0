import { problemTypes } from '../../contract/problem-types.ts';
import { ProblemAnswer } from '../http/problem.ts';
import { isLockTimeout } from '../store/store.ts';
import type { InTransaction, Queries } from '../store/store.ts';
import type { Keyring } from './keyring.ts';
import { open, seal } from './seal.ts';

/** An answer as it is stored, for a submission that is sent again. */
export interface Answer {
  status: number;
  body: unknown;
  location?: string;
}

const maxKeyLength = 255;

/**
 * One submission under its `Idempotency-Key`. The store has only the hash of the key. The answer holds
 * a secret and is encrypted with the key, so that only the sender can get it again.
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

  /** The stored answer, if any; throws 422 when the key was used for another submission. */
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
   * Claims the key in this transaction. It waits while another transaction has the key, and throws 409
   * when that takes too long. False: another transaction committed the key.
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
      throw isLockTimeout(error) ? inProgress() : error;
    }
  }

  /** Stores the answer, in the transaction that stores the submission. */
  async saveAnswer(tx: InTransaction, answer: Answer): Promise<void> {
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
