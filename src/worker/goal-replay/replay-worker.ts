/** The entry of the replay worker, which lives as long as a match. */
import { expose } from 'comlink';
import { ReplayHost } from './replay-host.ts';

expose(new ReplayHost());
