import type { GmwElements } from 'gmw-widgets/jsx';
import type { HTMLAttributes } from 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends GmwElements<HTMLAttributes<HTMLElement>> {}
  }
}
