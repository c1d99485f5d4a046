// A thread that speaks as the encoder's does, and does what it is told by the name of its folder.
import { parentPort } from 'node:worker_threads';

let does = '';
parentPort.on('message', (job) => {
  if (job.kind === 'open') {
    does = job.folder;
    if (does === 'throw') throw new Error('thrown in the thread\nand more');
    if (does === 'leave') process.exit(3);
    parentPort.postMessage(
      does === 'fail'
        ? { kind: 'failed', why: 'it has no weights', packagesMissing: false }
        : { kind: 'opened' },
    );
  } else if (job.kind === 'ask') {
    if (does === 'hang') return;
    if (does === 'fail later')
      parentPort.postMessage({ kind: 'failed', why: 'it has no words', packagesMissing: false });
    else
      parentPort.postMessage({
        kind: 'near',
        id: job.id,
        near: job.texts.map((text) => text.length - job.question.length),
      });
  } else if (job.kind === 'ahead') {
    if (does !== 'hang') parentPort.postMessage({ kind: 'filled', id: job.id, missing: job.texts.length });
  } else if (does !== 'hang') {
    parentPort.postMessage({ kind: 'closed' });
    parentPort.close();
  }
});
