import { define } from '../../internal/define.ts';
import '../provider/define.ts';
import { GmwDefinitionPoll } from './definition-poll.ts';

define('gmw-definition-poll', GmwDefinitionPoll);

export { GmwDefinitionPoll };

declare global {
  interface HTMLElementTagNameMap {
    'gmw-definition-poll': GmwDefinitionPoll;
  }
}
