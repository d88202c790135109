import { ok } from './result.ts';
import { type FieldReaders, readLine, readProse } from './typed-text.ts';

/** How a maker and a product alike are told of, in Indonesian and, where somebody wrote it, in English. */
export interface DescribedFields {
  name: string;
  nameEn: string | null;
  summary: string | null;
  summaryEn: string | null;
  story: string | null;
  storyEn: string | null;
}

/** Characters; forms keep to them too. */
export const longestSummary = 200;
export const longestStory = 6_000;

/** Reads the texts of a maker or product whose name has so many characters. */
export function describedReaders(name: { min: number; max: number }): FieldReaders<DescribedFields> {
  return {
    name: (typed) => {
      const read = readLine(typed, name);
      return read.ok ? ok(read.value ?? '') : read;
    },
    nameEn: (typed) => readLine(typed, { max: name.max }),
    summary: (typed) => readLine(typed, { max: longestSummary }),
    summaryEn: (typed) => readLine(typed, { max: longestSummary }),
    story: (typed) => readProse(typed, { max: longestStory }),
    storyEn: (typed) => readProse(typed, { max: longestStory }),
  };
}
