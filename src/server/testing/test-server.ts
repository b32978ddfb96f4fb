/**
 * The set-up of test files that play over real sockets: a server for all tests of the file, and
 * clients that leave when the test is over in which they came.
 */
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { GameServerOptions } from '../game-server.ts';
import { type Enter, Follower } from './follower.ts';
import { type RunningServer, runServer } from './run-server.ts';

export type Join = (enter: Enter) => Promise<Follower>;

export interface TestServer {
  /** Once tests have begun. */
  readonly url: string;
  readonly join: Join;
}

/** Called at the top of a test file, or of a `describe`. */
export function useServer(options: GameServerOptions = {}): TestServer {
  let server: RunningServer | null = null;
  beforeAll(async () => {
    server = await runServer(options);
  });
  afterAll(() => server?.close());
  const url = () => {
    if (server === null) throw new Error('there is no server before the tests have begun');
    return server.url;
  };
  return {
    get url() {
      return url();
    },
    join: useJoin(url),
  };
}

/**
 * For tests that have servers of their own. Called at the top of a test file, after what ends them:
 * hooks run from the last to the first.
 *
 * @param url asked at each join
 */
export function useJoin(url: () => string): Join {
  const joined: Follower[] = [];
  afterEach(async () => {
    const open = joined.splice(0).filter((follower) => follower.room.connection.isOpen);
    await Promise.all(open.map((follower) => follower.leave()));
  });
  return async (enter) => {
    const follower = await Follower.join(url(), enter);
    joined.push(follower);
    return follower;
  };
}
