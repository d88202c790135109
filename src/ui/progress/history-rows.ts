import type { NationalSeries } from '#domain/progress/national-series.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';

export interface HistoryRow {
  time: string;
  /** With its unit left to the heading: `11,7`, `sekitar 25`. */
  value: string;
  kind: 'recorded' | 'increase' | 'baseline' | 'target';
  definition: string;
  /** Number of the source in the list, from 1. */
  source: number;
  sourceId: string;
  /** Reported by the press, and by nobody who answers for it. */
  isPress: boolean;
}

/** All figures of a series in the order of its file, targets after what was recorded. */
export function historyRows({ sources, points, targets }: NationalSeries, locale: Locale): HistoryRow[] {
  return [...points, ...targets].map((figure) => ({
    time: locale === 'en' ? figure.date_label_en : figure.date_label,
    value: formatFigure(figure, locale),
    kind: figure.kind,
    definition: locale === 'en' ? figure.definition_en : figure.definition,
    source: sources.findIndex(({ id }) => id === figure.source) + 1,
    sourceId: figure.source,
    isPress: figure.status === 'press_report',
  }));
}

/** `11,7`; an approximate one without a decimal that nobody gave: `sekitar 25`. */
export function formatFigure({ value, approximate }: { value: number; approximate: boolean }, locale: Locale): string {
  if (approximate) return text(locale).progress.about(String(value));
  return value.toLocaleString(locale === 'en' ? 'en-GB' : 'id-ID', { minimumFractionDigits: 1 });
}
