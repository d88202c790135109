import { parsePrice } from '#domain/money/parse-price.ts';
import { plainLine } from '#domain/plain-text.ts';
import { holdsCitizenNumber, holdsPhone } from '#domain/private-text.ts';

export interface PastedListing {
  /** As the shop's app wrote it; null: no line is a title. */
  title: string | null;
  /** Whole rupiah; null: none told, or none that can be read. */
  priceIdr: number | null;
}

const link = /https?:\/\/\S+/gi;
const price = /(?:rp|idr)\.?\s*\d+(?:[.,]\d+)*(?:\s*(?:rb|ribu|k|jt|juta)\b)?/i;
/** What apps write around the name of a product when they share it. */
const chatter = [
  /^(?:yuk|ayo|hai|halo)[\s,!]+/i,
  /^(?:cek|lihat|beli|dapatkan|temukan|check out|get|buy|look at)\s+(?:produk ini\s*[:,-]?\s*)?/i,
  /\b(?:hanya|cuma|dengan harga|seharga|harga(?:nya)?|only|for|at)\s*[:-]?\s*$/i,
  /\b(?:di|dari|on|at|from)\s+(?:tokopedia|shopee|blibli|lazada|tiktok(?: shop)?|padi umkm|instagram)\b.*$/i,
  /\s*[|–-]\s*(?:tokopedia|shopee(?: indonesia)?|blibli|lazada(?: indonesia)?|tiktok shop)\s*$/i,
];

/** What a text shared by a shop's app says beside its link: `Keripik Tempe 250 g … Rp17.000 … https://tk.tokopedia.com/…`. */
export function readPastedListing(text: string): PastedListing {
  const lines = text.replace(link, '\n').split('\n').map(plainLine).filter(Boolean);
  const priceText = lines.map((line) => price.exec(line)?.[0]).find((found) => found !== undefined);
  const read = priceText === undefined ? null : parsePrice(priceText);
  const titles = lines.map(withoutChatter).filter((line) => line.length >= 3 && /\p{L}{2}/u.test(line));
  const title = titles.find((line) => !holdsPhone(line) && !holdsCitizenNumber(line)) ?? null;
  return { title: title?.slice(0, 120) ?? null, priceIdr: read?.ok ? read.value.priceIdr : null };
}

function withoutChatter(line: string): string {
  const quoted = /["“]([^"”]{3,120})["”]/.exec(line)?.[1];
  if (quoted) return quoted.trim();
  const [before = '', after = ''] = line.split(price);
  const bare = /\p{L}{2}/u.test(before) ? before : after;
  return chatter
    .reduce((rest, words) => rest.replace(words, ''), bare.trim())
    .replace(/^[\s:!,.|–-]+|[\s:!,|–-]+$/g, '')
    .trim();
}
