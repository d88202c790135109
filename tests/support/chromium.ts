/** Debian's Chromium; without the flags it looks for hosts of its own that no test may reach. */
export const chromiumPath = '/usr/bin/chromium';
export const chromiumFlags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  );
