import { renderToString } from 'react-dom/server';
import { Site } from './site.tsx';

console.log(renderToString(<Site />));
