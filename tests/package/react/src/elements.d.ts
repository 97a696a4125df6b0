import type { GmwElements } from 'gmw-widgets/jsx';
import type { HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends GmwElements<HTMLAttributes<HTMLElement>> {}
  }
}
