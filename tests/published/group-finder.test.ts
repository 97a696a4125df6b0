import { describePublished } from './describe-published.ts';

describePublished('gmw-group-finder', {
  attributes: { institution: 'welzijn-gooistreek', 'url-state': 'off', 'page-size': '6' },
  ready: '.card',
  mainPath: /\/groups/,
});
