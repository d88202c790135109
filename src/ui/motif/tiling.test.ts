import { expect, test } from 'vitest';
import { MOTIF_KEYS } from './motif.ts';
import { MOTIFS } from './motifs/all.ts';
import { PALETTES } from './palette.ts';

type Placed = { what: string; x: number; y: number };

/** What stands at a point of the unit: stamps, discs and groups, with everything about them but their place. */
function placedThings(body: string): Placed[] {
  const stamps = [
    ...body.matchAll(
      /<use href="(#\w+)" (?:x="([-\d.]+)" y="([-\d.]+)"|transform="translate\(([-\d.]+) ([-\d.]+)\)([^"]*)")/g,
    ),
  ];
  const outsideGroups = body.replace(/(<g [^>]*>).*?<\/g>/g, '$1');
  const discs = [...outsideGroups.matchAll(/<circle cx="([-\d.]+)" cy="([-\d.]+)" (r="[^/]+)\/>/g)];
  const groups = [...body.matchAll(/<g transform="translate\(([-\d.]+) ([-\d.]+)\)([^>]*)>/g)];
  return [
    ...stamps.map(([, id, x, y, tx, ty, rest]) => ({
      what: `${id}${rest ?? ''}`,
      x: Number(x ?? tx),
      y: Number(y ?? ty),
    })),
    ...discs.map(([, x, y, what]) => ({ what: `${what}`, x: Number(x), y: Number(y) })),
    ...groups.map(([, x, y, what]) => ({ what: `${what}`, x: Number(x), y: Number(y) })),
  ];
}

const units = MOTIF_KEYS.flatMap((key) =>
  MOTIFS[key].structures.map((structure, i) => {
    const palette = PALETTES[MOTIFS[key].palettes[0]];
    return { name: `${key} ${i}`, unit: structure(palette, 'seed') };
  }),
);

test.each(units)('$name: what stands on an edge stands on the opposite edge too', ({ unit }) => {
  const things = placedThings(unit.body);
  const stands = ({ what, x, y }: Placed) => things.some((one) => one.what === what && one.x === x && one.y === y);
  const missing = things.flatMap((thing) => {
    const twins: Placed[] = [];
    if (thing.x === 0) twins.push({ ...thing, x: unit.w });
    if (thing.x === unit.w) twins.push({ ...thing, x: 0 });
    if (thing.y === 0) twins.push({ ...thing, y: unit.h });
    if (thing.y === unit.h) twins.push({ ...thing, y: 0 });
    return twins.filter((twin) => !stands(twin));
  });
  expect(missing).toEqual([]);
});

const striped = units.filter(({ name }) => /^(ulos|lurik [01])/.test(name));

test.each(striped)('$name: the stripes fill the unit and end at its edge', ({ unit }) => {
  const bars = new RegExp(`<rect x="(\\d+)" width="([\\d.]+)" height="${unit.h}"`, 'g');
  const ends = [...unit.body.matchAll(bars)].map(([, x, width]) => Number(x) + Number(width));
  expect(Math.max(...ends)).toBeCloseTo(unit.w + 0.3, 5);
});

test.each(units)('$name: a unit draws only in its own colours', ({ unit, name }) => {
  const key = name.split(' ')[0] as keyof typeof MOTIFS;
  const colours = new Set<string>(Object.values(PALETTES[MOTIFS[key].palettes[0]]));
  const used = [...`${unit.defs ?? ''}${unit.body}`.matchAll(/#[\dA-Fa-f]{6}/g)].map(([hex]) => hex);
  const foreign = used.filter((hex) => !colours.has(hex) && key !== 'megamendung');
  expect(foreign).toEqual([]);
});

test('an unmirrored double hook that crosses an edge of its unit is drawn again on the other side', () => {
  const hookReach = 46;
  const unit = MOTIFS.papua.structures[1]?.(PALETTES.papua, 'seed') ?? { w: 0, body: '' };
  const hooks = [...unit.body.matchAll(/translate\(([-\d.]+) ([-\d.]+)\) scale/g)].map(([, x]) => Number(x));
  expect(new Set(hooks).size).toBeGreaterThan(0);
  const inside = hooks.filter((x) => x > 0 && x < unit.w);
  for (const x of inside.filter((one) => one < hookReach)) expect(hooks).toContain(x + unit.w);
  for (const x of inside.filter((one) => one > unit.w - hookReach)) expect(hooks).toContain(x - unit.w);
});
