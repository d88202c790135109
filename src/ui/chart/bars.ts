export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Field {
  width: number;
  height: number;
  gap: number;
}

/** One bar a value; `most` is as high as the field. What is not zero keeps two units, so that it can be seen. */
export function barsOf(values: number[], { width, height, gap }: Field, most = Math.max(...values, 1)): Bar[] {
  const step = width / Math.max(values.length, 1);
  const round = (value: number) => Math.round(value * 10) / 10;
  return values.map((value, index) => {
    const barHeight = value === 0 ? 0 : Math.max(2, (value / Math.max(most, 1)) * height);
    return {
      x: round(index * step + gap / 2),
      y: round(height - barHeight),
      width: round(step - gap),
      height: round(barHeight),
    };
  });
}
