/** A store over whatever runs operations by their names. */
import type { Answers, Arguments, OperationName } from './operations/operations.ts';
import type { Store } from './store.ts';

export interface OperationRunner {
  run<N extends OperationName>(name: N, args: Arguments[N]): Promise<Answers[N]>;
  close(): Promise<void>;
}

export function storeOf(runner: OperationRunner): Store {
  return {
    createProfile: (...args) => runner.run('createProfile', args),
    profile: (...args) => runner.run('profile', args),
    profileOfKey: (...args) => runner.run('profileOfKey', args),
    cards: (...args) => runner.run('cards', args),
    rename: (...args) => runner.run('rename', args),
    setLook: (...args) => runner.run('setLook', args),
    noteSeen: (...args) => runner.run('noteSeen', args),
    setRecovery: (...args) => runner.run('setRecovery', args),
    recover: (...args) => runner.run('recover', args),
    deleteProfile: (...args) => runner.run('deleteProfile', args),
    exportProfile: (...args) => runner.run('exportProfile', args),
    ratings: (...args) => runner.run('ratings', args),
    recordResult: (...args) => runner.run('recordResult', args),
    result: (...args) => runner.run('result', args),
    history: (...args) => runner.run('history', args),
    totals: (...args) => runner.run('totals', args),
    leaves: (...args) => runner.run('leaves', args),
    boardPage: (...args) => runner.run('boardPage', args),
    boardLine: (...args) => runner.run('boardLine', args),
    saveParty: (...args) => runner.run('saveParty', args),
    party: (...args) => runner.run('party', args),
    partyOf: (...args) => runner.run('partyOf', args),
    deleteParty: (...args) => runner.run('deleteParty', args),
    setBlocked: (...args) => runner.run('setBlocked', args),
    blocked: (...args) => runner.run('blocked', args),
    close: () => runner.close(),
  };
}
