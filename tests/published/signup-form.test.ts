import { describePublished } from './describe-published.ts';

describePublished('gmw-signup-form', {
  attributes: { group: 'assertiviteitstraining', edition: 'assertief-hilversum' },
  ready: '#participant-name',
  mainPath: /\/groups\//,
});
