import type { Queries, Store } from './store.ts';

/**
 * Milliseconds for which a version that was read is taken as still right. Pages ask far less often, so
 * nobody notices, and a burst of readers costs one query.
 */
const versionLifetime = 20;

/** Records in a cache at most; the oldest goes when another comes. */
const maxRecords = 500;

/**
 * Reads a record. It may reuse the parts of `previous` that are still right, and must not change it.
 */
type Load<Stored> = (db: Queries, id: string, previous?: Stored) => Promise<Stored | undefined>;

type ReadVersion = (db: Queries, id: string) => Promise<number | string | undefined>;

/** A record as it was read, with the answers that were made of it since. */
export interface CachedRecord<Stored> {
  readonly version: number | string;
  readonly stored: Stored;
  /** Answers by the state of the record that they show, such as open or closed. */
  readonly answers: Map<string, Promise<CachedAnswer>>;
}

/** An answer that is the same for all readers. */
export interface CachedAnswer {
  /** In UTF-8, encoded once for all readers. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** The response for readers that have this answer already. */
  readonly unchanged: ResponseInit;
  /** The response with the body. */
  readonly whole: ResponseInit;
}

interface CacheEntry<Stored> {
  /** Undefined: the store has no such record. */
  record: CachedRecord<Stored> | undefined;
  /** When the version was read, by the monotonic clock (`performance.now()`). */
  checkedAt: number;
  /** The number of writes of this process at that moment. */
  writes: number;
}

/**
 * Keeps records in memory for as long as their version in the store is the same. Readers that come at
 * about the same time share one query for the version. A write of this process is seen at once, one of
 * another process within 20 milliseconds. Nothing is lost with the memory: the store has it all.
 */
export class RecordCache<Stored> {
  readonly #store: Store;
  readonly #readVersion: ReadVersion;
  readonly #load: Load<Stored>;
  readonly #entries = new Map<string, CacheEntry<Stored>>();
  readonly #pending = new Map<string, { writes: number; entry: Promise<CacheEntry<Stored>> }>();

  constructor(store: Store, readVersion: ReadVersion, load: Load<Stored>) {
    this.#store = store;
    this.#readVersion = readVersion;
    this.#load = load;
  }

  /** The record; undefined when there is none. */
  find(id: string): CachedRecord<Stored> | Promise<CachedRecord<Stored> | undefined> {
    const entry = this.#entries.get(id);
    const { writes } = this.#store;
    const isFresh =
      entry?.writes === writes && performance.now() - entry.checkedAt < versionLifetime;
    return entry?.record && isFresh ? entry.record : this.#refresh(id, writes);
  }

  async #refresh(id: string, writes: number): Promise<CachedRecord<Stored> | undefined> {
    let pending = this.#pending.get(id);
    if (pending?.writes !== writes) {
      pending = { writes, entry: this.#read(id, writes) };
      this.#pending.set(id, pending);
    }
    try {
      const entry = await pending.entry;
      return entry.record;
    } finally {
      if (this.#pending.get(id) === pending) this.#pending.delete(id);
    }
  }

  async #read(id: string, writes: number): Promise<CacheEntry<Stored>> {
    const checkedAt = performance.now();
    // The version is read first, so that a cached record is never older than its version.
    const version = await this.#readVersion(this.#store.db, id);
    let record = this.#entries.get(id)?.record;
    if (version === undefined) record = undefined;
    else if (record?.version !== version) {
      const stored = await this.#load(this.#store.db, id, record?.stored);
      record = stored === undefined ? undefined : { version, stored, answers: new Map() };
    }
    const entry = { record, checkedAt, writes };
    this.#save(id, entry);
    return entry;
  }

  #save(id: string, entry: CacheEntry<Stored>): void {
    this.#entries.delete(id);
    if (!entry.record) return;
    const [oldest] = this.#entries.keys();
    if (this.#entries.size >= maxRecords && oldest !== undefined) this.#entries.delete(oldest);
    this.#entries.set(id, entry);
  }
}
