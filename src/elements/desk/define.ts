import { define } from '../../internal/define.ts';
import '../provider/define.ts';
import { GmwDesk } from './desk.ts';

define('gmw-desk', GmwDesk);

export { GmwDesk };

declare global {
  interface HTMLElementTagNameMap {
    'gmw-desk': GmwDesk;
  }
}
