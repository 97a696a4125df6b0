// A site in Preact: the finder with properties, attributes, events and what Preact gives to all tags.
import type { GmwGroupFinder, GmwSignupForm } from 'gmw-widgets';
import 'gmw-widgets/group-finder';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

function Site() {
  const finder = useRef<GmwGroupFinder>(null);
  const [total, setTotal] = useState<number>();
  useEffect(() => {
    document.body.dataset['finder'] = String(finder.current?.pageSize);
  }, []);
  return (
    <gmw-provider institution="de-brink" form-of-address="je">
      <p id="total">{total}</p>
      <gmw-group-finder
        key="finder"
        ref={finder}
        id="finder"
        class="finder"
        style={{ maxWidth: '60em' }}
        hidden={false}
        slot=""
        aria-label="Groepen"
        onClick={(event) => event.stopPropagation()}
        src="/offer.json"
        pageSize={7}
        heading-level={3}
        referrer
        ongmw-results={(event) => setTotal(event.total)}
        ongmw-problem={(event) => console.log(event.kind, event.retryable)}
      >
        Bel ons: <a href="tel:0350000000">035 000 00 00</a>
      </gmw-group-finder>
    </gmw-provider>
  );
}

/** What the types must refuse. */
export const refused = [
  // @ts-expect-error a level is a number
  <gmw-group-finder headingLevel="two" />,
  // @ts-expect-error no such property
  <gmw-group-finder filters="theme" />,
  // @ts-expect-error a result tells a number
  <gmw-group-finder ongmw-results={(event) => event.groups} />,
  // @ts-expect-error the reference of another element
  <gmw-group-finder ref={(element: GmwSignupForm | null) => console.log(element)} />,
];

const root = document.getElementById('root');
if (root) render(<Site />, root);
