import { describePublished } from './describe-published.ts';

describePublished('gmw-priority-survey', {
  ready: '.pool button',
  mainPath: /\/surveys\//,
});
