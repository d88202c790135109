import * as z from 'zod';

const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const status = z.enum(['official_statement', 'press_report']);
const told = {
  value: z.number().positive(),
  /** As exact as the source says it: a year, a month or a day; null: the source gives none. */
  date: day.nullable(),
  source: z.string(),
  definition: z.string().min(1),
  definition_en: z.string().min(1),
};
const labels = { date_label: z.string().min(1), date_label_en: z.string().min(1) };
const figure = z.strictObject({
  id: z.string(),
  /** `increase`: added, not a total; `baseline`: where a target begins. */
  kind: z.enum(['recorded', 'increase', 'baseline', 'target']),
  ...told,
  ...labels,
  status: status.optional(),
  approximate: z.boolean().default(false),
  charted: z.boolean(),
});
const source = z.strictObject({
  id: z.string(),
  mark: z.string().regex(/^[a-z]$/),
  name: z.string().min(1),
  name_en: z.string().min(1),
  date: day.nullable(),
});

const schema = z
  .strictObject({
    title: z.string(),
    title_en: z.string(),
    unit: z.string(),
    unit_en: z.string(),
    note: z.string(),
    note_en: z.string(),
    sources: z.array(source).min(1),
    context: z.array(z.strictObject({ id: z.string(), ...told, status })),
    points: z.array(figure.extend({ status })).min(1),
    targets: z.array(figure),
    yearly_target: z.strictObject({ value: z.number(), from: z.int(), to: z.int(), source: z.string() }),
  })
  .superRefine(({ sources, context, points, targets, yearly_target: yearly }, checked) => {
    const known = new Set(sources.map(({ id }) => id));
    const lists = { context, points, targets };
    for (const [list, figures] of Object.entries(lists)) {
      for (const [at, { source: named }] of figures.entries()) {
        if (!known.has(named))
          checked.addIssue({ code: 'custom', path: [list, at, 'source'], message: 'no such source' });
      }
    }
    if (!known.has(yearly.source)) {
      checked.addIssue({ code: 'custom', path: ['yearly_target', 'source'], message: 'no such source' });
    }
    for (const [list, figures] of [
      ['points', points],
      ['targets', targets],
    ] as const) {
      for (const [at, { charted, date }] of figures.entries()) {
        if (charted && date === null)
          checked.addIssue({ code: 'custom', path: [list, at, 'date'], message: 'charted without a date' });
      }
    }
  });

/** A national series with its sources, as a file of `content/figures` holds it. Values in the file's own unit. */
export type NationalSeries = z.infer<typeof schema>;

/** A field that is missing or wrong: where in the file, and why. */
export interface SeriesFault {
  path: (string | number)[];
  message: string;
}

/** Throws `BadSeries` for a figure without value, date, unit, definition or source: none is shown that nobody stands behind. */
export function parseNationalSeries(content: unknown): NationalSeries {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new BadSeries(parsed.error.issues.map(({ path, message }) => ({ path: path as (string | number)[], message })));
}

export class BadSeries extends Error {
  override name = 'BadSeries';
  readonly faults: SeriesFault[];

  constructor(faults: SeriesFault[]) {
    super(faults.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
    this.faults = faults;
  }
}
