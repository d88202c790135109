import { provinces, regencies } from '#domain/region/region.ts';
import { englishProvinceName } from './place-words.ts';
import { type Phrase, queryWords, type Synonyms } from './synonyms.ts';

export interface NamedPlace {
  kind: 'province' | 'regency';
  /** Kemendagri codes; several where a kota and a kabupaten bear one name. */
  codes: string[];
}

// Regencies whose names are words of the trade (stone, brass, beads of a village): only "kota batu" means the place.
const ordinaryWords = new Set(['batu', 'kuningan', 'bima', 'metro', 'landak', 'buru', 'sigi', 'banjar', 'kendal']);

/** Places by what people call them: official names, short names, English names, and their synonyms (`jogja`, `ntt`). */
export class PlaceNames {
  readonly #byName = new Map<string, NamedPlace>();
  #longest = 1;

  constructor(synonyms: Synonyms) {
    const names = provinces.map((province) => queryWords(province.name).join(' '));
    const isUmbrella = (name: string) => names.some((other) => other.startsWith(`${name} `));
    for (const { code, name } of provinces) {
      for (const called of [
        name,
        name.replace(/^Daerah (Istimewa|Khusus( Ibukota)?) /, ''),
        englishProvinceName(name),
      ]) {
        for (const phrase of withSynonyms(queryWords(called), synonyms)) {
          // "Papua" and "Maluku" also mean their neighbours: as words they find them all.
          if (!isUmbrella(phrase.join(' '))) this.#add(phrase, { kind: 'province', codes: [code] });
        }
      }
    }
    for (const { code, name, shortName } of regencies) {
      this.#add(queryWords(name), { kind: 'regency', codes: [code] });
      this.#add(queryWords(name.replace(/^Kabupaten/, 'Kab')), { kind: 'regency', codes: [code] });
      const bare = shortName.replace(/^Kota (Administrasi )?/, '');
      for (const phrase of withSynonyms(queryWords(bare), synonyms)) {
        if (!ordinaryWords.has(phrase.join(' '))) this.#add(phrase, { kind: 'regency', codes: [code] });
      }
    }
  }

  /** The longest place name that begins at `words[at]`, with the number of its words; null: none. */
  matchAt(words: string[], at: number): { length: number; place: NamedPlace } | null {
    for (let length = Math.min(this.#longest, words.length - at); length > 0; length -= 1) {
      const place = this.#byName.get(words.slice(at, at + length).join(' '));
      if (place) return { length, place };
    }
    return null;
  }

  /** Every name with its place, for suggestions. */
  entries(): Iterable<[string, NamedPlace]> {
    return this.#byName.entries();
  }

  #add(phrase: Phrase, place: NamedPlace): void {
    const name = phrase.join(' ');
    this.#longest = Math.max(this.#longest, phrase.length);
    const known = this.#byName.get(name);
    if (!known) this.#byName.set(name, place);
    else if (known.kind === place.kind) known.codes = [...new Set([...known.codes, ...place.codes])];
  }
}

function withSynonyms(phrase: Phrase, synonyms: Synonyms): Phrase[] {
  const found = synonyms.matchAt(phrase, 0);
  return found?.length === phrase.length ? [phrase, ...found.equal] : [phrase];
}
