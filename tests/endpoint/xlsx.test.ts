import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { toXlsx } from '../../src/endpoint/desk/xlsx.ts';

it('keeps texts texts and numbers numbers, without what XML cannot hold', async () => {
  const workbook = await toXlsx({
    columns: ['naam', 'plaats'],
    rows: [{ naam: '=1+1 <b> & \u0000\uD800é 😀', plaats: 5.125 }, { plaats: 3 }],
  });
  const files = unzipSync(new Uint8Array(await workbook.arrayBuffer()));
  const texts = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const sheet = texts.find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? '';
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('<v>5.125</v>');
  expect(sheet).toContain('<v>3</v>');
  const all = texts.map(([, text]) => text).join('');
  expect(all).toContain('=1+1 &lt;b&gt; &amp; é 😀');
  expect(all).not.toContain('\u0000');
});
