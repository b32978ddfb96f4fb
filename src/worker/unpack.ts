/** Unpacks gzip. Rejects when the data is not gzip, or grows beyond `maxBytes`. */
export type Unpack = (compressed: Uint8Array<ArrayBuffer>, maxBytes: number) => Promise<Uint8Array>;

export const unpackGzip: Unpack = async (compressed, maxBytes) => {
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      throw new Error(`a snapshot unpacks to more than ${maxBytes} bytes`);
    }
    parts.push(value);
  }
  const plain = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    plain.set(part, offset);
    offset += part.byteLength;
  }
  return plain;
};
