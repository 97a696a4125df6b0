import { describePublished } from './describe-published.ts';

describePublished('gmw-definition-poll', {
  ready: 'input[type="radio"]',
  mainPath: /\/polls\//,
});
