/** A thread for tests: a file's name says what is to happen to it. */
import { parentPort } from 'node:worker_threads';

parentPort.on('message', (job) => {
  if (job === 'more') return;
  if (/die/.test(job.file)) process.exit(1);
  if (/throw/.test(job.file))
    setImmediate(() => {
      throw new Error('a bug');
    });
  else if (/memory/.test(job.file)) {
    const held = [];
    for (;;) held.push(new Array(1e6).fill(held.length));
  } else if (!/stick/.test(job.file))
    parentPort.postMessage({ kind: 'items', items: [], bytes: 0, last: true });
});
parentPort.postMessage('ready');
