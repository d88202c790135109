const jakarta = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Jakarta',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in Jakarta (UTC+7, no summer time) at an instant, as `YYYY-MM-DD`. */
export function jakartaDay(at: Date): string {
  return jakarta.format(at);
}

/** The instant at which the day in Jakarta after `at`'s begins. */
export function nextJakartaMidnight(at: Date): Date {
  return new Date(Date.parse(`${jakartaDay(at)}T00:00:00+07:00`) + 86_400_000);
}

/** The Monday of the week in Jakarta that holds an instant, as `YYYY-MM-DD`. */
export function mondayOf(at: Date): string {
  const day = new Date(jakartaDay(at));
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** Whether a text is a day of the calendar, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
