// `npm run test:published`: what every widget must do, in Chromium, on the files of dist/cdn. Needs a build.
process.env.BROWSERS = 'chromium';
const { default: config } = await import('./web-test-runner.config.mjs');

export default { ...config, files: ['tests/published/*.test.ts'] };
