/** The thread in which uploads are read: a file may take as long as it likes and delays no match. */
import { parentPort } from 'node:worker_threads';
import { readUpload } from './read-upload.ts';

parentPort?.on('message', (text: string) => parentPort?.postMessage(readUpload(text)));
