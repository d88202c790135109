import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// By itself it would fetch its program from a host far away.
const wasmBinary = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer } });

/** The text of the one QR code in a picture; fails where there is none. */
export async function decodeQr(picture: Uint8Array): Promise<string> {
  const found = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true });
  if (found.length !== 1) throw new Error(`${found.length} QR codes were found.`);
  return found[0]?.text ?? '';
}
