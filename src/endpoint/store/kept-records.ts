import type { Queries, Store } from './store.ts';

/** Milliseconds for which what was heard of a version is believed: far below the pace of any page. */
const believed = 20;

/** Records that are kept at most; the first goes when another comes. */
const maxKept = 500;

/**
 * Reads a record. Who is given what was read before may use the parts of it that are still right, but
 * does not change it.
 */
type Load<Stored> = (db: Queries, id: string, before?: Stored) => Promise<Stored | undefined>;

/** A record as it was read, with whatever was made of it since. */
export interface KeptRecord<Stored> {
  readonly version: number | string;
  readonly stored: Stored;
  /** What readers get, by the state that it was made in. */
  readonly answers: Map<string, Promise<KeptAnswer>>;
}

/** An answer that is the same for all readers. */
export interface KeptAnswer {
  /** In UTF-8, once and not for each reader. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** For who has it already, and for who gets the body. */
  readonly unchanged: ResponseInit;
  readonly whole: ResponseInit;
}

interface Belief<Stored> {
  record: KeptRecord<Stored> | undefined;
  /** When the store was asked, in milliseconds of a stopwatch: this is no time of day. */
  asked: number;
  writes: number;
}

/**
 * Records in memory for as long as the store has them in the same version. All who read at about the
 * same time share one question for the version. What this process wrote is seen at once, what another
 * one wrote within 20 milliseconds; with the memory gone, the store has it all.
 */
export class KeptRecords<Stored> {
  readonly #store: Store;
  readonly #versionOf: (db: Queries, id: string) => Promise<number | string | undefined>;
  readonly #load: Load<Stored>;
  readonly #beliefs = new Map<string, Belief<Stored>>();
  readonly #asking = new Map<string, { writes: number; belief: Promise<Belief<Stored>> }>();

  constructor(
    store: Store,
    versionOf: (db: Queries, id: string) => Promise<number | string | undefined>,
    load: Load<Stored>,
  ) {
    this.#store = store;
    this.#versionOf = versionOf;
    this.#load = load;
  }

  /** The record; undefined when there is none. */
  find(id: string): KeptRecord<Stored> | Promise<KeptRecord<Stored> | undefined> {
    const belief = this.#beliefs.get(id);
    const { writes } = this.#store;
    if (belief?.record && belief.writes === writes && performance.now() - belief.asked < believed) {
      return belief.record;
    }
    return this.#ask(id, writes);
  }

  async #ask(id: string, writes: number): Promise<KeptRecord<Stored> | undefined> {
    let asking = this.#asking.get(id);
    if (asking?.writes !== writes) {
      asking = { writes, belief: this.#read(id, writes) };
      this.#asking.set(id, asking);
    }
    try {
      const belief = await asking.belief;
      return belief.record;
    } finally {
      if (this.#asking.get(id) === asking) this.#asking.delete(id);
    }
  }

  async #read(id: string, writes: number): Promise<Belief<Stored>> {
    const asked = performance.now();
    // The version first, so that what is kept is never older than it says.
    const version = await this.#versionOf(this.#store.db, id);
    let record = this.#beliefs.get(id)?.record;
    if (version === undefined || record?.version !== version) {
      const stored =
        version === undefined ? undefined : await this.#load(this.#store.db, id, record?.stored);
      record =
        stored === undefined || version === undefined
          ? undefined
          : { version, stored, answers: new Map() };
    }
    const belief = { record, asked, writes };
    this.#keep(id, belief);
    return belief;
  }

  #keep(id: string, belief: Belief<Stored>): void {
    this.#beliefs.delete(id);
    if (!belief.record) return;
    const [first] = this.#beliefs.keys();
    if (this.#beliefs.size >= maxKept && first !== undefined) this.#beliefs.delete(first);
    this.#beliefs.set(id, belief);
  }
}
