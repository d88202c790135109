type Cell = string | number | boolean | null | undefined;

/** A table as a spreadsheet reads it (RFC 4180), with the mark that tells Excel it is UTF-8. */
export function csvResponse(head: string[], rows: Cell[][]): Response {
  const line = (cells: Cell[]) => cells.map(quoted).join(',');
  const body = [head, ...rows].map((cells) => `${line(cells)}\r\n`).join('');
  return new Response(`\u{feff}${body}`, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}

/** No cell begins with what a spreadsheet takes for a formula. */
function quoted(cell: Cell): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  const harmless = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
