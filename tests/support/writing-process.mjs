// Another process that writes to an SQLite file: `node writing-process.mjs <file> [milliseconds]`. It
// says "writing" once it holds the write lock. With a time it commits again and again for so long, and
// says how often; without, it keeps one transaction open until its standard input ends.
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';

const [file = '', milliseconds] = process.argv.slice(2);
const connection = new DatabaseSync(file);
connection.exec('pragma busy_timeout = 10000');
const insert = connection.prepare("insert into settings (name, value) values (?, 'written')");
connection.exec('begin immediate');
insert.run('process 0');
console.log('writing');

if (milliseconds === undefined) {
  await once(process.stdin.resume(), 'end');
  connection.exec('rollback');
} else {
  const end = performance.now() + Number(milliseconds);
  let commits = 0;
  for (; performance.now() < end; commits += 1) {
    connection.exec('commit');
    connection.exec('begin immediate');
    for (let i = 0; i < 200; i += 1) insert.run(`process ${commits} ${i}`);
  }
  connection.exec('rollback');
  console.log(commits);
}
connection.close();
