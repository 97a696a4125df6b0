import { mergeDrafts } from '../../../domain/desk/merge-drafts.ts';
import type { BasedOn } from './ballot-calls.ts';
import type { FieldConflict, Fields } from './fields.ts';
import { mergeItems } from './words/merge-items.ts';

/** What somebody is typing, on top of the version that they read. */
export class EditDraft {
  #base: Fields;
  values: Record<string, string>;
  basedOn: BasedOn;
  /** What somebody else changed meanwhile too; each asks for a choice. */
  conflicts: readonly FieldConflict[] = [];
  /** Somebody else changed something, which is in the values now. */
  isMerged = false;
  readonly #chosen = new Set<string>();

  /** `values` are what the fields begin with, when that is not what was read. */
  constructor(base: Fields, basedOn: BasedOn, values: Fields = base) {
    this.#base = base;
    this.basedOn = basedOn;
    this.values = { ...values };
  }

  /** The fields that differ from what was read. */
  get changed(): ReadonlySet<string> {
    const names = [...Object.keys(this.values), ...Object.keys(this.#base)];
    return new Set(names.filter((it) => (this.values[it] ?? '') !== (this.#base[it] ?? '')));
  }

  /**
   * Puts this change on top of what somebody else saved meanwhile. Options that each added go together; of a
   * field that both changed, somebody chooses.
   */
  mergeWith(theirs: Fields, basedOn: BasedOn): void {
    const all = mergeItems(this.#base, theirs, this.values);
    const names = new Set(all.flatMap((it) => Object.keys(it)));
    const [before, other, mine] = all.map((it) =>
      Object.fromEntries([...names].map((name) => [name, it[name] ?? ''])),
    ) as [Fields, Fields, Fields];
    const { merged, conflicts } = mergeDrafts(before, other, mine);
    this.values = { ...merged };
    this.conflicts = conflicts.map((field) => ({
      field,
      mine: mine[field]!,
      theirs: other[field]!,
    }));
    this.#chosen.clear();
    this.#base = theirs;
    this.basedOn = basedOn;
    this.isMerged = true;
  }

  choose({ field }: FieldConflict, value: string): void {
    this.values[field] = value;
    this.#chosen.add(field);
  }

  isChosen({ field }: FieldConflict, value: string): boolean {
    return this.#chosen.has(field) && this.values[field] === value;
  }

  /** Whether every conflict has been decided. */
  get isDecided(): boolean {
    return this.conflicts.every((it) => this.#chosen.has(it.field));
  }
}
