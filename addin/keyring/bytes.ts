import { bytesOfBase32 } from '../domain/digest';

/** Bytes in a buffer of their own, as WebCrypto wants them. */
export type OwnBytes = Uint8Array<ArrayBuffer>;

export const own = (bytes: Uint8Array): OwnBytes => new Uint8Array(bytes);

/** Base 32 of exactly so many bytes; null = anything else. */
export function readBytes(text: string, length: number): OwnBytes | null {
  const bytes = bytesOfBase32(text);
  return bytes?.length === length ? own(bytes) : null;
}
