import type { GmwElements } from 'gmw-widgets/jsx';
import type { HTMLAttributes } from 'svelte/elements';

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends GmwElements<HTMLAttributes<HTMLElement>> {}
}
