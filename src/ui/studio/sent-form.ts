/** A form of the studio as it was sent: whose thing it is about, the version it knew, and its texts. */
export interface SentForm {
  makerId: string;
  productId: string;
  version: number;
  /** Every text field by its name, as typed. */
  texts: Record<string, string>;
  /** The file of the form, where it has one. */
  file: File | null;
  /** Sent by "Lanjut": the page goes on after saving. Saving by itself stays. */
  goesOn: boolean;
}

const longestId = 60;

/** Reads a form of the studio; what is missing counts as empty. */
export function readSentForm(form: FormData): SentForm {
  const texts: Record<string, string> = {};
  let file: File | null = null;
  for (const [name, value] of form) {
    if (typeof value === 'string') texts[name] = value;
    else file = value;
  }
  const { usaha = '', produk = '', version = '', lanjut, ...rest } = texts;
  return {
    makerId: usaha.slice(0, longestId),
    productId: produk.slice(0, longestId),
    version: /^\d{1,9}$/.test(version) ? Number(version) : 0,
    texts: rest,
    file,
    goesOn: lanjut !== undefined,
  };
}

/** Those of the texts that are fields of this name. */
export function textsNamed<Name extends string>(
  texts: Record<string, string>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  return Object.fromEntries(
    names.flatMap((name) => (texts[name] === undefined ? [] : [[name, texts[name]]])),
  ) as Partial<Record<Name, string>>;
}
