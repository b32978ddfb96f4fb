/** The entry of the match worker. It lives for one match: the page starts another for the next. */
import { expose } from 'comlink';
import { MatchHost } from './match-host.ts';

expose(new MatchHost());
