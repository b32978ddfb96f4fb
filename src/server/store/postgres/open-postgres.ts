/** A store in PostgreSQL. */
import type { Store } from '../store.ts';
import { StoreRefusal } from '../store-refusal.ts';

/** @throws StoreRefusal */
export async function openPostgres(_url: string): Promise<Store> {
  throw new StoreRefusal('this server cannot use PostgreSQL yet: leave DATABASE_URL unset.');
}
