import { define } from '../../internal/define.ts';
import '../provider/define.ts';
import { GmwGroupFinder } from './group-finder.ts';

define('gmw-group-finder', GmwGroupFinder);

export { GmwGroupFinder };

declare global {
  interface HTMLElementTagNameMap {
    'gmw-group-finder': GmwGroupFinder;
  }
}
