// What the types of the tags must refuse; nothing runs this. In the markup of a component `svelte-check`
// reads no such comments.
import type { SvelteHTMLElements } from 'svelte/elements';

// @ts-expect-error a level is a number
export const level: SvelteHTMLElements['gmw-group-finder'] = { headingLevel: 'two' };

// @ts-expect-error not a value of this attribute
export const results: SvelteHTMLElements['gmw-definition-poll'] = { results: 'never' };

export const listener: SvelteHTMLElements['gmw-definition-poll'] = {
  // @ts-expect-error an event never tells an answer
  'ongmw-vote-sent': (event) => event.option,
};
