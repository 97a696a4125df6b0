import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import Site from './Site.vue';

console.log(await renderToString(createSSRApp(Site)));
