/** A thread for tests: an article's text says what is to happen to it. */
import { parentPort } from 'node:worker_threads';

parentPort.on('message', async (articles) => {
  const results = [];
  for (const { id, text } of articles) {
    if (text === 'die') process.exit(1);
    if (text === 'throw')
      setImmediate(() => {
        throw new Error('a bug');
      });
    if (text === 'throw' || text === 'stick') await new Promise((resolve) => setTimeout(resolve, 1e6));
    if (text === 'slow') await new Promise((resolve) => setTimeout(resolve, 30));
    results.push(text === 'bad' ? { wrong: 'it is bad' } : { statements: [], entities: [{ name: id }] });
  }
  parentPort.postMessage(results);
});
parentPort.postMessage('ready');
