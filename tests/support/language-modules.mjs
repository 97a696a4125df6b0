// For `node --import`: runs the source by itself, where no bundler makes the modules of the languages.
import { registerHooks } from 'node:module';
import { languageModule } from '../../src/build/languages.mjs';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('gmw:')
      ? { url: specifier, shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url.startsWith('gmw:')
      ? { format: 'module', source: languageModule(url, 'source') ?? '', shortCircuit: true }
      : next(url, context),
});
