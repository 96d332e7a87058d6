import { deflateSync, inflateSync } from 'node:zlib'

/** Unpacks and packs the streams of PDF files. */
export const streamCodec = {
  inflate: (bytes: Uint8Array): Uint8Array => inflateSync(bytes),
  deflate: (bytes: Uint8Array): Uint8Array => deflateSync(bytes),
} as const
