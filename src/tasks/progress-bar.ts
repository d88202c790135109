import { Presets, SingleBar } from 'cli-progress';

/**
 * A bar on a terminal, silence elsewhere; it draws on standard error, so that output can be piped. A parent process that
 * opened a channel to this one (benchmarks, tests) is told the progress and the memory in use.
 */
export function progressBar(
  label: string,
  isQuiet: boolean,
): { show: (done: number, total: number) => void; end: () => void } {
  if (process.send) return { show: tellParent, end: () => process.connected && process.disconnect() };
  if (isQuiet || !process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  const format = `${label} {bar} {percentage}% | {value}/{total} | sisa {eta_formatted}`;
  const bar = new SingleBar({ format, hideCursor: true, stream: process.stderr }, Presets.shades_classic);
  let isStarted = false;
  return {
    show: (done, total) => {
      if (!isStarted) bar.start(total, 0);
      isStarted = true;
      bar.setTotal(total);
      bar.update(done);
    },
    end: () => {
      if (isStarted) bar.stop();
    },
  };
}

function tellParent(done: number, total: number): void {
  process.send?.({ done, total, rssBytes: process.memoryUsage.rss() });
}
