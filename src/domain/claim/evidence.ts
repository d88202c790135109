export const mostEvidenceBytes = 10_000_000;
export const mostPapersOfClaim = 5;

const kinds = [
  { contentType: 'application/pdf', ending: 'pdf', starts: /^%PDF-/ },
  { contentType: 'image/jpeg', ending: 'jpg', starts: /^\u00ff\u00d8\u00ff/ },
  { contentType: 'image/png', ending: 'png', starts: /^\u0089PNG\r\n/ },
  { contentType: 'image/webp', ending: 'webp', starts: /^RIFF[\s\S]{4}WEBP/ },
] as const;

/** What a file is by its first bytes, whatever its name says; null: nothing that is taken as a paper. */
export function evidenceTypeOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return kinds.find(({ starts }) => starts.test(head))?.contentType ?? null;
}

/** The name under which it is saved by who opens it. */
export function evidenceFileName({ id, contentType }: { id: string; contentType: string }): string {
  return `bukti-${id.slice(0, 8)}.${kinds.find((kind) => kind.contentType === contentType)?.ending ?? 'bin'}`;
}

/** Where it lies; nothing serves this folder by itself. */
export function evidenceKeyOf(id: string): string {
  return `bukti/${id}`;
}
