/** The entry of the sandbox's worker. Started by the developers' sandbox page and by nothing else. */
import { expose } from 'comlink';
import { SandboxHost } from './sandbox-host.ts';

expose(new SandboxHost());
