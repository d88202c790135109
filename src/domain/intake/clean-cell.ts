const emptyWords = /^(?:-+|–|—|n\/?a|nan|null|none|nil|undefined|#n\/a|kosong|tidak ada)$/i;
// Direction marks and zero-width signs; the joiners inside emoji and scripts stay.
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

// Signs that show nothing, with which shops pad their titles.
const blank = /[\u2800\u3164]/g;

/** A cell on one line, without control signs; what tables write for "nothing" is empty. */
export function cleanCell(text: string): string {
  const isPlain = /^[ -~]*$/.test(text) && !text.includes('  ');
  const clean = (isPlain ? text : cleanLines(text).replace(/\s+/g, ' ')).trim();
  return emptyWords.test(clean) ? '' : clean;
}

/** The same with its line breaks kept. */
export function cleanLines(text: string): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(blank, ' ')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();
  return emptyWords.test(clean) ? '' : clean;
}

/**
 * Whether a text would run as a formula when a spreadsheet opens it. `=` always; `+`, `-` and `@` only before a call
 * or a command, since `@tokouji` and `-10% hari ini` are names that shops do write.
 */
export function isFormula(text: string): boolean {
  return /^=/.test(text) || /^[+\-@][\d\s+*/-]*[a-z][a-z.]*\(|^[+\-@].*[|!].*['"]/i.test(text);
}
