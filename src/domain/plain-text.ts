// A joiner shapes letters in these scripts and binds emoji; anywhere else it only makes two texts look alike.
const idleJoiner =
  /(?<![\p{Emoji_Presentation}\p{Emoji_Modifier}\p{M}\p{sc=Arab}\p{sc=Java}\p{sc=Bali}])[\u200c\u200d]/gu;
// All other signs of format: zero width, direction, soft hyphens, tags; and letters that show nothing.
const invisible = /(?![\u200c\u200d])\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/gu;
const blank = /[\u2800\u2028\u2029]/g;
const stacked = /(\p{M}{3})\p{M}+/gu;

/**
 * A text as everybody sees it: well formed, NFC, without control signs, without what is invisible or turns the reading
 * direction, its line breaks kept.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(invisible, '')
    .replace(idleJoiner, '')
    .replace(blank, ' ')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(stacked, '$1')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same on one line with single spaces. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}
