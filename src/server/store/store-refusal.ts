/** Why a store was not opened, as a sentence for whoever runs the server. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';
}
