import { define } from '../../internal/define.ts';
import '../provider/define.ts';
import { GmwPrioritySurvey } from './priority-survey.ts';

define('gmw-priority-survey', GmwPrioritySurvey);

export { GmwPrioritySurvey };

declare global {
  interface HTMLElementTagNameMap {
    'gmw-priority-survey': GmwPrioritySurvey;
  }
}
