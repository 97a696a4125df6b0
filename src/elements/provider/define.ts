import { define } from '../../internal/define.ts';
import { GmwProvider } from './provider.ts';

define('gmw-provider', GmwProvider);

export { GmwProvider };

declare global {
  interface HTMLElementTagNameMap {
    'gmw-provider': GmwProvider;
  }
}
