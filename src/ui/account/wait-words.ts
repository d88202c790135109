import type { Messages } from '#ui/messages/text.ts';

/** How long to wait, in the largest unit that says it: "40 detik", "12 menit", "2 jam". */
export function waitWords(seconds: number, t: Messages['account']): string {
  if (seconds < 60) return t.seconds(seconds);
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? t.minutes(minutes) : t.hours(Math.ceil(minutes / 60));
}
