type Drawing = {
  width: number;
  height: number;
  body: string;
  defs?: readonly string[];
  /** How the drawing meets a frame of another shape. */
  fit?: string;
  /** The part that is shown, where it is not the whole field. */
  viewBox?: string;
  attributes?: string;
};

/** Definitions are named by their content, so equal ones are written once. */
export function svgDocument({ width, height, body, defs = [], fit = 'xMidYMid slice', ...rest }: Drawing): string {
  const viewBox = rest.viewBox ?? `0 0 ${width} ${height}`;
  const head = `xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${width}" height="${height}"`;
  const definitions = defs.length > 0 ? `<defs>${[...new Set(defs)].join('')}</defs>` : '';
  return `<svg ${head} preserveAspectRatio="${fit}"${rest.attributes ?? ''}>${definitions}${body}</svg>`;
}
