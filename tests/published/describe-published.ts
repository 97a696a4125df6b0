import { describeWidget, type WidgetSuite } from '../support/describe-widget.ts';

/** The tests that every widget passes, on the file that a page without a bundler loads. */
export function describePublished(tag: string, suite: WidgetSuite): void {
  describe(`dist/cdn/${tag}.js`, () => {
    before(async () => {
      const file = `/dist/cdn/${tag}.js`;
      await import(file);
    });
    describeWidget(tag, suite);
  });
}
