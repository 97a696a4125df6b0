/** The builder on the endpoint's own page. */
import { Builder } from './builder.ts';

new Builder({ root: document, fetch: (...request) => fetch(...request) }).start();
