/** What crosses between the store and its threads. */
import type { OperationName } from '../operations/operations.ts';
import { StoreError, type StoreErrorCode } from '../store.ts';
import { StoreRefusal } from '../store-refusal.ts';

/** What a thread is started with. */
export interface ThreadData {
  readonly path: string;
}

export interface Call {
  readonly id: number;
  /** Null: finish, close the file and end. */
  readonly name: OperationName | null;
  readonly args: readonly unknown[];
}

export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: Failure };

export type Failure =
  | { readonly kind: 'store'; readonly code: StoreErrorCode; readonly message: string }
  | { readonly kind: 'refusal'; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string };

/** Of the call 0 when the thread is ready, or why it is not. */
export interface Reply {
  readonly id: number;
  readonly outcome: Outcome;
}

export const READY_ID = 0;

export function failureOf(error: unknown): Failure {
  if (error instanceof StoreError)
    return { kind: 'store', code: error.code, message: error.message };
  if (error instanceof StoreRefusal) return { kind: 'refusal', message: error.message };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'fault', message };
}

export function errorOf(failure: Failure): Error {
  if (failure.kind === 'store') return new StoreError(failure.code, failure.message);
  if (failure.kind === 'refusal') return new StoreRefusal(failure.message);
  return new Error(`the store's thread: ${failure.message}`);
}
