// A page may take a finder away, put it elsewhere, or put it back.
import { expect } from '@open-wc/testing';
import '../../../src/elements/group-finder/define.ts';
import { limits } from '../../../src/elements/group-finder/offer/limits.ts';
import { closeAll, fill, find, openWidget, place, until } from '../../support/browser/widget.ts';
import { cards, count, group, tag } from './support.ts';

/** An endpoint that answers only when it is let go. */
function slowEndpoint(total = 2) {
  const groups = [group({ id: 'a', name: 'Zeilen' }), group({ id: 'b', name: 'Lezen' })];
  const requests: { url: URL; signal: AbortSignal; answer: () => void }[] = [];
  const endpoint = {
    base: 'https://aanbod.example.nl/v1',
    fetch: ((input, init) =>
      new Promise<Response>((resolve) => {
        const url = new URL(String(input));
        if (!url.pathname.endsWith('/groups')) return resolve(Response.json({}, { status: 404 }));
        requests.push({
          url,
          signal: init!.signal!,
          answer: () =>
            resolve(
              url.searchParams.has('sentence')
                ? Response.json({
                    total: 1,
                    groups: groups.slice(0, 1),
                    facets: {},
                    recognised: [],
                    fit: { all: 1, nearly: 0 },
                  })
                : Response.json({ total, groups, facets: {}, ...(total > 2 && { next: 'more' }) }),
            ),
        });
      })) as typeof fetch,
  };
  return { endpoint, requests };
}

describe(`<${tag}> that is taken off the page`, () => {
  const most = limits.groups;
  afterEach(() => {
    limits.groups = most;
    closeAll();
  });

  const open = (endpoint: ReturnType<typeof slowEndpoint>['endpoint']) => {
    const widget = openWidget(tag, { endpoint, attributes: { 'url-state': 'off' } });
    const results: boolean[] = [];
    widget.addEventListener('gmw-results', () => results.push(widget.isConnected));
    return { widget, results };
  };
  /** Long enough for everything that is on its way to be done. */
  const settle = async (widget: { updateComplete: Promise<unknown> }) => {
    for (let i = 0; i < 5; i += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await widget.updateComplete;
    }
  };

  it('while it loads asks nothing more and tells nothing, until it is put back', async () => {
    const { endpoint, requests } = slowEndpoint();
    const { widget, results } = open(endpoint);
    await until(() => requests.length, 'the first request');
    widget.remove();
    await until(() => requests[0]!.signal.aborted, 'the end of the request');
    requests[0]!.answer();
    await settle(widget);
    expect(requests.length).to.equal(1);
    expect(results).to.deep.equal([]);

    document.body.append(widget);
    await until(() => requests.length === 2, 'the request once more');
    requests[1]!.answer();
    await until(() => cards(widget).length === 2, 'the groups');
    expect(results).to.deep.equal([true]);
  });

  it('and put elsewhere keeps what it had, without loading again', async () => {
    const { endpoint, requests } = slowEndpoint();
    const { widget, results } = open(endpoint);
    await until(() => requests.length, 'the request');
    requests[0]!.answer();
    await until(() => cards(widget).length === 2, 'the groups');
    fill(await find(widget, '#q'), 'zeilen');
    await until(() => cards(widget).length === 1, 'what was searched for');
    const [card] = cards(widget);
    place('').append(widget);
    await settle(widget);
    expect(requests.length).to.equal(1);
    expect(cards(widget)).to.deep.equal([card]);
    expect(results).to.deep.equal([true, true]);
  });

  it('while the endpoint searches tells nothing, and asks once more when it is put back', async () => {
    limits.groups = 1;
    const { endpoint, requests } = slowEndpoint(9_000);
    const { widget, results } = open(endpoint);
    await until(() => requests.length, 'the request');
    requests[0]!.answer();
    await until(() => cards(widget).length === 2, 'the groups');
    fill(await find(widget, '#q'), 'zeilen');
    const question = () => requests.filter((it) => it.url.searchParams.has('sentence'));
    await until(() => question().length, 'the question');
    const asked = requests.length;
    widget.remove();
    await until(() => question()[0]!.signal.aborted, 'the end of the question');
    question()[0]!.answer();
    await settle(widget);
    expect(requests.length).to.equal(asked);

    document.body.append(widget);
    const again = await until(() => question()[1], 'the question once more');
    again.answer();
    await until(() => count(widget) === '1 groep past helemaal', 'the answer');
    expect(results.every(Boolean)).to.equal(true);
  });
});
