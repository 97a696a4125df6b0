import { expect } from '@open-wc/testing';
import '../../../src/elements/priority-survey/define.ts';
import type { VisionAnswer } from '../../../src/contract/survey.ts';
import { offerPriorities } from '../../../src/endpoint/content/built-in.ts';
import {
  closeAll,
  expectAccessible,
  expectNoOverflow,
  fill,
  find,
  findByWords,
  focused,
  openWidget,
  place,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import type { InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { endpointWith, goToCheck, open, tag, tap } from './support.ts';

const [mission, character, works, referral] = offerPriorities.visionQuestions!.map((it) => it.id);

describe(`<${tag}> vision`, () => {
  const endpoints: InPageEndpoint[] = [];
  afterEach(async () => {
    closeAll();
    await Promise.all(endpoints.splice(0).map((it) => it.close()));
  });
  const start = async (survey: Parameters<typeof endpointWith>[0] = {}) => {
    const endpoint = await endpointWith(survey);
    endpoints.push(endpoint);
    return endpoint;
  };
  /** Presses the answer to a question, counted from 0. */
  const answer = async (widget: Widget, question: number, words: string): Promise<void> => {
    const field = widget.shadowRoot.querySelectorAll('.vision fieldset')[question]!;
    [...field.querySelectorAll('label')].find((it) => wordsOf(it) === words)!.click();
    await widget.updateComplete;
  };

  it('is closed at first, can be skipped, and asks what the survey asks', async () => {
    const widget = open(await start());
    const part = await find<HTMLDetailsElement>(widget, '.vision');
    expect(part.open).to.equal(false);
    expect(wordsOf(part.querySelector('summary')!)).to.equal(
      'Vooraf: 4 vragen over uw visie (niet verplicht)',
    );
    expect([...part.querySelectorAll('legend')].map((it) => wordsOf(it))).to.deep.equal(
      offerPriorities.visionQuestions!.map((it) => it.text),
    );
    await tap(widget, 'proven', 'hours', 'policy');
    await goToCheck(widget);
    expect(textOf(widget)).not.to.include('Op papier');
  });

  it('is not there in a survey that asks nothing of it', async () => {
    const widget = open(await start({ visionQuestions: [] }));
    await find(widget, '.pool button');
    expect(widget.shadowRoot.querySelectorAll('.vision')).to.have.length(0);
  });

  it('sends what was answered, with links, and shows it before and after sending', async () => {
    const endpoint = await start();
    let sent: { vision?: VisionAnswer[]; name?: string } = {};
    const widget = open({
      base: endpoint.base,
      fetch: (input, init) => {
        if (String(input).endsWith('/responses'))
          sent = JSON.parse(String(init!.body)) as typeof sent;
        return endpoint.fetch(input, init);
      },
    });
    (await find(widget, '.vision summary')).click();
    await answer(widget, 0, 'Ja');
    fill(await find<HTMLInputElement>(widget, '#url-0'), ' www.welzijn.example/visie.pdf ');
    await answer(widget, 1, 'Deels');
    await answer(widget, 2, 'Ja');
    fill(await find<HTMLInputElement>(widget, '#url-2'), 'https://welzijn.example/factoren');
    await answer(widget, 2, 'Nee');
    await answer(widget, 3, 'Ja');
    await answer(widget, 3, 'Geen antwoord');
    await tap(widget, 'proven', 'hours', 'policy');
    await goToCheck(widget);
    const list = await find(widget, '.on-paper');
    expect(
      [...list.querySelectorAll('li')].map((it) => wordsOf(it).split('? ').at(-1)),
    ).to.have.length(3);
    expect(list.querySelector('a')!.href).to.equal('https://www.welzijn.example/visie.pdf');
    fill(await find<HTMLInputElement>(widget, '#name'), 'Noor');
    (await findByWords(widget, 'Antwoord versturen')).click();
    await find(widget, '#thanks');
    expect(sent.vision).to.deep.equal([
      { question: mission, onPaper: 'yes', url: 'https://www.welzijn.example/visie.pdf' },
      { question: character, onPaper: 'partly' },
      { question: works, onPaper: 'no' },
    ]);
    expect(sent.name).to.equal('Noor');
    expect((await find(widget, '.check .on-paper')).querySelectorAll('li')).to.have.length(3);
    expect(referral).to.be.a('string');
  });

  it('keeps the answers, open, when someone comes back from the check', async () => {
    const widget = open(await start());
    (await find(widget, '.vision summary')).click();
    await answer(widget, 1, 'Deels');
    await tap(widget, 'proven', 'hours', 'policy');
    await goToCheck(widget);
    (await findByWords(widget, 'Volgorde wijzigen')).click();
    const part = await find<HTMLDetailsElement>(widget, '.vision');
    expect(part.open).to.equal(true);
    expect([...part.querySelectorAll('input')].map((it) => it.checked).indexOf(true, 4)).to.equal(
      5,
    );
  });

  it('tells of an address that is none, also when the part was closed again', async () => {
    const widget = open(await start());
    (await find(widget, '.vision summary')).click();
    await answer(widget, 0, 'Ja');
    fill(await find<HTMLInputElement>(widget, '#url-0'), 'javascript:alert(1)');
    (await find<HTMLDetailsElement>(widget, '.vision')).open = false;
    await tap(widget, 'proven', 'hours', 'policy');
    (await find(widget, '#next')).click();
    const summary = await find(widget, '.summary');
    await until(() => focused(widget)?.id === 'errors', 'focus on the summary');
    expect(wordsOf(summary)).to.include('Vul een webadres in');
    summary.querySelector('a')!.click();
    expect(focused(widget)?.id).to.equal('url-0');
    expect(focused(widget)).to.have.attribute('aria-invalid', 'true');
    await expectAccessible(widget);
  });

  it('shows what an institution has on paper, with a link where there is one', async () => {
    const vision: VisionAnswer[] = [
      { question: mission!, onPaper: 'yes', url: 'https://welzijn.example/visie' },
      { question: character!, onPaper: 'partly' },
      { question: works!, onPaper: 'in-de-maak' },
      { question: 'van-een-andere-vragenlijst', onPaper: 'no' },
    ];
    const widget = open(
      await start({ responses: [{ ...offerPriorities.responses![0]!, vision }] }),
      { results: 'always' },
    );
    const list = await find(widget, '.practice .on-paper');
    expect([...list.querySelectorAll('strong')].map((it) => wordsOf(it))).to.deep.equal([
      'Ja.',
      'Deels.',
    ]);
    const links = [...list.querySelectorAll('a')];
    expect(links.map((it) => it.href)).to.deep.equal(['https://welzijn.example/visie']);
    expect(links[0]).to.have.attribute('rel', 'noopener noreferrer');
    await expectAccessible(widget);
  });

  it('fits in 320 pixels, in English too', async () => {
    const endpoint = await start();
    const box = place('inline-size: 320px');
    const widget = openWidget(tag, { endpoint, parent: box, attributes: { lang: 'en' } });
    (await find(widget, '.vision summary')).click();
    await answer(widget, 0, 'In part');
    await find(widget, '#url-0');
    expect(textOf(widget)).to.include('What are the vision and mission of the institution?');
    expect(textOf(widget)).to.include('Groups that have proven themselves');
    expectNoOverflow(box);
    await expectAccessible(widget);
  });
});
