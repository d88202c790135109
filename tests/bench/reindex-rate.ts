import type { TestServer } from '../support/meilisearch.ts';
import type { BenchCatalogue } from './bench-catalogue.ts';
import { RawUpload } from './raw-upload.ts';
import { runReindex } from './reindex-process.ts';
import { median, type Report } from './report.ts';

/** `reindex` beside a raw upload of the same documents, in turns. Leaves the index built; answers the peak memory in MB. */
export async function measureReindex(
  catalogue: BenchCatalogue,
  server: TestServer,
  rounds: number,
  label: string,
  report: Report,
): Promise<number> {
  const upload = await RawUpload.of(catalogue);
  const ours: number[] = [];
  const raw: number[] = [];
  const peaksMb: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const { documents, seconds, peakMb } = await runReindex(catalogue, server);
      ours.push(documents / seconds);
      peaksMb.push(peakMb);
      raw.push(documents / (await upload.run()).seconds);
    }
  } finally {
    await upload.remove();
  }
  report.row(`reindex, ${label}`, { documents_per_second: median(ours), peak_mb: median(peaksMb) });
  report.row(`baseline: raw upload of the same documents, ${label}`, { documents_per_second: median(raw) });
  report.row(`ratio to baseline, ${label}`, {
    documents_per_second: median(ours.map((rate, round) => rate / (raw[round] ?? Number.NaN))),
  });
  return median(peaksMb);
}
