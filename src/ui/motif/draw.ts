export type Point = readonly [x: number, y: number];

/** Two decimals and no leading zero: what a drawing needs, and no byte more. */
export function num(value: number): string {
  return String(Number(value.toFixed(2))).replace(/^(-?)0\./, '$1.');
}

export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

export function each(points: readonly Point[], draw: (x: number, y: number, index: number) => string): string {
  return points.map(([x, y], index) => draw(x, y, index)).join('');
}

/** The four corners of a repeat unit: what stands on one is drawn on all, or the cloth shows a seam. */
export function corners(size: number): Point[] {
  return [
    [0, 0],
    [size, 0],
    [0, size],
    [size, size],
  ];
}

export function edgeMiddles(size: number): Point[] {
  const half = size / 2;
  return [
    [half, 0],
    [0, half],
    [size, half],
    [half, size],
  ];
}

export function area(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

export function line(d: string, stroke: string, width: number): string {
  return `<path d="${d}" stroke="${stroke}" stroke-width="${num(width)}"/>`;
}

export function roundLine(d: string, stroke: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${num(width)}" stroke-linecap="round"/>`;
}

export function curve(d: string, stroke: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${num(width)}"/>`;
}

export function disc(r: number, fill: string): string {
  return `<circle r="${num(r)}" fill="${fill}"/>`;
}

export function dot(x: number, y: number, r: number, fill: string): string {
  return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(r)}" fill="${fill}"/>`;
}

export function oval(cx: number, cy: number, rx: number, ry: number, fill: string): string {
  return `<ellipse cx="${num(cx)}" cy="${num(cy)}" rx="${num(rx)}" ry="${num(ry)}" fill="${fill}"/>`;
}

export function box(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" fill="${fill}"/>`;
}
