import type { GmwVueElements } from 'gmw-widgets/jsx';
import type { HTMLAttributes } from 'vue';

declare module 'vue' {
  interface GlobalComponents extends GmwVueElements<HTMLAttributes> {}
}
