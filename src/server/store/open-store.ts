/** Opens what is kept of people, in whichever database it lies. Called once, when the server starts. */
import { openPostgres } from './postgres/open-postgres.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import type { Store } from './store.ts';

export type StorePlace =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** @throws StoreRefusal with a sentence for whoever starts the server */
export function openStore(where: StorePlace): Promise<Store> {
  return where.kind === 'sqlite' ? openSqlite(where.path) : openPostgres(where.url);
}
