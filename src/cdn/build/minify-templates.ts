import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/** Takes the white space out of `html` and `css` templates. */
export function minifyTemplates(): Plugin {
  return {
    name: 'gmw:minify-templates',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/(?!cdn).*\.ts$/ },
      async handler(code, id) {
        const result = await minifyHTMLLiterals(code, { fileName: id });
        return result ? { code: result.code, map: null } : null;
      },
    },
  };
}
