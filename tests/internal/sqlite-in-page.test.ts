import { expect } from '@open-wc/testing';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';

describe('SQLite inside the page', () => {
  it('keeps a database in memory', async () => {
    const sqlite = await sqlite3InitModule();
    const db = new sqlite.oo1.DB(':memory:');
    db.exec('create table place (id integer primary key, held integer not null)');
    db.exec('insert into place (held) values (3), (4)');
    const rows = db.exec('update place set held = held + 1 where held < 4 returning id, held', {
      returnValue: 'resultRows',
      rowMode: 'object',
    });
    expect(rows).to.deep.equal([{ id: 1, held: 4 }]);
    db.close();
  });
});
