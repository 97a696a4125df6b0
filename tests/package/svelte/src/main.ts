import { mount } from 'svelte';
import Site from './Site.svelte';

const target = document.getElementById('root');
if (target) mount(Site, { target });
