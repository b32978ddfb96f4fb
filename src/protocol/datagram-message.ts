/** A message in a datagram: its type (`MESSAGE`), then what the socket would carry under that type. */
export function encodeDatagram(type: number, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(body.byteLength + 1);
  message[0] = type;
  message.set(body, 1);
  return message;
}
