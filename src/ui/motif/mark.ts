/** The brand's four petals. It takes the colour of the text around it; the slits take the paper's. */
export function brandMark(): string {
  const petal = (x: number, y: number, turn: number) =>
    `<ellipse cx="${x}" cy="${y}" rx="11.4" ry="7.6" transform="rotate(${turn} ${x} ${y})"/>`;
  const petals = petal(11.2, 11.2, 45) + petal(28.8, 28.8, 45) + petal(28.8, 11.2, -45) + petal(11.2, 28.8, -45);
  const slits = 'M8 8l6.6 6.6M32 8l-6.6 6.6M8 32l6.6-6.6M32 32l-6.6-6.6';
  const slitStroke = 'stroke="var(--color-kertas)" stroke-width="2" stroke-linecap="round"';
  const drawing = `<g fill="currentColor">${petals}</g><path d="${slits}" fill="none" ${slitStroke}/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" aria-hidden="true">${drawing}</svg>`;
}
