import { expect } from '@open-wc/testing';
import {
  emptyDraft,
  place,
  placeOf,
  remove,
  restart,
  undo,
  type RankingDraft,
} from '../../../src/elements/priority-survey/rank/ranking-draft.ts';

const draftOf = (...ids: string[]): RankingDraft =>
  ids.reduce((draft, id) => place(draft, id), emptyDraft);

describe('a ranking in the making', () => {
  it('starts empty and takes factors in the order in which they come', () => {
    expect(emptyDraft.order).to.deep.equal([]);
    expect(draftOf('a', 'b', 'c').order).to.deep.equal(['a', 'b', 'c']);
  });

  it('tells what changed, with places from 1', () => {
    const draft = draftOf('a', 'b', 'c');
    expect(draft.change).to.deep.equal({ kind: 'placed', id: 'c', to: 3 });
    expect(place(draft, 'c', 1).change).to.deep.equal({ kind: 'moved', id: 'c', from: 3, to: 1 });
    expect(remove(draft, 'b').change).to.deep.equal({ kind: 'removed', id: 'b', from: 2 });
    expect(restart(draft).change).to.deep.equal({ kind: 'restarted' });
  });

  it('moves up, down and to either end', () => {
    const draft = draftOf('a', 'b', 'c', 'd');
    expect(place(draft, 'd', 2).order).to.deep.equal(['a', 'd', 'b', 'c']);
    expect(place(draft, 'a', 3).order).to.deep.equal(['b', 'c', 'a', 'd']);
    expect(place(draft, 'b', 1).order).to.deep.equal(['b', 'a', 'c', 'd']);
    expect(place(draft, 'b', 4).order).to.deep.equal(['a', 'c', 'd', 'b']);
  });

  it('keeps a place outside the list inside it', () => {
    const draft = draftOf('a', 'b');
    expect(place(draft, 'b', -3).order).to.deep.equal(['b', 'a']);
    expect(place(draft, 'a', 99).order).to.deep.equal(['b', 'a']);
    expect(place(draft, 'c', 99).order).to.deep.equal(['a', 'b', 'c']);
  });

  it('is the same draft when nothing changes', () => {
    const draft = draftOf('a', 'b');
    expect(place(draft, 'a', 1)).to.equal(draft);
    expect(remove(draft, 'z')).to.equal(draft);
    expect(restart(emptyDraft)).to.equal(emptyDraft);
    expect(undo(emptyDraft)).to.equal(emptyDraft);
  });

  it('undoes every change, also starting again, back to nothing', () => {
    const steps = [draftOf('a', 'b', 'c')];
    steps.push(place(steps[0]!, 'c', 1));
    steps.push(remove(steps[1]!, 'a'));
    steps.push(restart(steps[2]!));
    let draft = steps[3]!;
    for (const before of [steps[2]!, steps[1]!, steps[0]!]) {
      draft = undo(draft);
      expect(draft).to.equal(before);
    }
    for (let left = 3; left > 0; left--) draft = undo(draft);
    expect(draft).to.equal(emptyDraft);
  });

  it('never holds a factor twice, whatever is done', () => {
    let draft = emptyDraft;
    const ids = ['a', 'b', 'c', 'd', 'e'];
    let seed = 1;
    const random = (below: number) => (seed = (seed * 16807) % 2147483647) % below;
    for (let turn = 0; turn < 500; turn++) {
      const id = ids[random(ids.length)]!;
      draft = random(4) ? place(draft, id, random(8) - 1) : remove(draft, id);
      expect(new Set(draft.order).size).to.equal(draft.order.length);
      for (const [index, it] of draft.order.entries())
        expect(placeOf(draft, it)).to.equal(index + 1);
    }
  });
});
