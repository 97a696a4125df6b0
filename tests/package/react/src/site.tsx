// Every tag with every property, attribute, event and what React gives to all tags: a site in React.
import type { GmwGroupFinder, GmwSignupForm, ProblemKind } from 'gmw-widgets';
import { GmwProblemEvent } from 'gmw-widgets';
import 'gmw-widgets/define';
import { useEffect, useRef, useState } from 'react';

/** A test names its endpoint in the address; a server has no address. */
const endpoint =
  (typeof location === 'undefined'
    ? undefined
    : new URLSearchParams(location.search).get('endpoint')) ?? '/none/v1';

export function Site() {
  const finder = useRef<GmwGroupFinder>(null);
  const form = useRef<GmwSignupForm | null>(null);
  const [total, setTotal] = useState<number>();
  const [problem, setProblem] = useState<ProblemKind>();
  useEffect(() => {
    document.body.dataset['finder'] = String(finder.current?.pageSize);
  }, []);

  return (
    <gmw-provider
      id="settings"
      className="site"
      endpoint="/none/v1"
      institution="de-brink"
      lang="nl"
      form-of-address="je"
      privacyUrl="https://www.example.nl/privacy"
      phone="035 000 00 00"
      quickExit="https://www.example.nl/"
      fetch={(...request) => fetch(...request)}
      ref={(element) => console.log(element?.endpoint)}
    >
      <p id="total">{total}</p>
      <p id="problem">{problem}</p>
      <gmw-group-finder
        key="finder"
        ref={finder}
        id="finder"
        class="finder"
        style={{ maxInlineSize: '60em' }}
        hidden={false}
        slot=""
        aria-label="Groepen"
        onClick={(event) => event.stopPropagation()}
        src="/offer.json"
        theme="rouw"
        audience="ouders"
        kind="training"
        place="hilversum"
        daypart="morning"
        fixedFilters="theme"
        fixed-filters="theme"
        signup="link"
        signupUrl="/aanmelden?g={group}"
        signup-url="/aanmelden?g={group}"
        referrer
        pageSize={7}
        page-size="7"
        headingLevel={3}
        heading-level={3}
        urlState="off"
        url-state="off"
        endpoint={undefined}
        institution="de-brink"
        lang="nl"
        formOfAddress="u"
        form-of-address="u"
        privacy-url="https://www.example.nl/privacy"
        privacyUrl="https://www.example.nl/privacy"
        phone="035 000 00 00"
        quick-exit="https://www.example.nl/"
        quickExit="https://www.example.nl/"
        fetch={(...request) => fetch(...request)}
        ongmw-results={(event) => setTotal(event.total)}
        ongmw-group-open={(event) => console.log(event.group.toUpperCase())}
        ongmw-signup-start={(event) => {
          console.log(event.group, event.edition);
          event.preventDefault();
        }}
        ongmw-problem={(event) => {
          if (event instanceof GmwProblemEvent) setProblem(event.kind);
        }}
      >
        Bel ons: <a href="tel:0350000000">035 000 00 00</a>
      </gmw-group-finder>
      <gmw-signup-form
        ref={form}
        group="zelfsturing"
        edition="zelfsturing-laren"
        mode="self"
        heading-level="2"
        headingLevel={2}
        urlState="off"
        endpoint={endpoint}
        institution="welzijn-gooistreek"
        lang="nl"
        formOfAddress="u"
        privacyUrl="https://www.example.nl/privacy"
        phone="035 000 00 00"
        quickExit="https://www.example.nl/"
        ongmw-signup-sent={({ group, edition, status }) => {
          document.body.dataset['sent'] = `${group} ${edition} ${status}`;
        }}
        ongmw-problem={(event) => console.log(event.retryable)}
      />
      <gmw-definition-poll
        poll="definition"
        results="always"
        headingLevel={2}
        urlState="off"
        endpoint="/none/v1"
        institution="de-brink"
        lang="nl"
        formOfAddress="u"
        privacyUrl="https://www.example.nl/privacy"
        phone="035 000 00 00"
        quickExit="https://www.example.nl/"
        ongmw-vote-sent={(event) => console.log(event.poll)}
        ongmw-problem={(event) => console.log(event.where)}
      />
      <gmw-priority-survey
        survey="offer-priorities"
        results="after-answer"
        headingLevel={2}
        urlState="off"
        endpoint="/none/v1"
        institution="de-brink"
        lang="nl"
        formOfAddress="u"
        privacyUrl="https://www.example.nl/privacy"
        phone="035 000 00 00"
        quickExit="https://www.example.nl/"
        ongmw-survey-sent={(event) => console.log(event.survey)}
        ongmw-problem={(event) => console.log(event.kind)}
      />
    </gmw-provider>
  );
}

/** What the types must refuse. */
export const refused = [
  // @ts-expect-error a level is a number
  <gmw-group-finder headingLevel="two" />,
  // @ts-expect-error not a value of this attribute
  <gmw-definition-poll results="never" />,
  // @ts-expect-error no such property
  <gmw-group-finder filters="theme" />,
  // @ts-expect-error an event never tells an answer
  <gmw-definition-poll ongmw-vote-sent={(event) => event.option} />,
  // @ts-expect-error the reference of another element
  <gmw-group-finder ref={(element: GmwSignupForm | null) => console.log(element)} />,
  // @ts-expect-error no such element
  <gmw-calendar />,
];
