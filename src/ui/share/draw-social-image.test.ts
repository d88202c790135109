import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aShareSubject, hardSubjects } from '../../../tests/support/share-subjects.ts';
import { drawSocialImage } from './draw-social-image.ts';
import { composeSocialImage } from './social-image.ts';

const subjects = { 'an endorsement': aShareSubject(), ...hardSubjects };

test.each(Object.entries(subjects))('%s gives a wide and a square picture, the same each time', async (_, subject) => {
  const words = composeSocialImage(subject);
  for (const [shape, width, height] of [
    ['wide', 1200, 630],
    ['square', 1080, 1080],
  ] as const) {
    const png = await drawSocialImage(words, shape);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width, height });
    expect(Buffer.compare(png, await drawSocialImage(words, shape))).toBe(0);
  }
});

test('words stay off the cloths, however long they are', async () => {
  const long = hardSubjects['words of 200 letters'] ?? aShareSubject();
  const [with200, without] = await Promise.all(
    [long, { ...long, name: 'A', endorsement: null }].map(async (subject) => {
      const png = await drawSocialImage(composeSocialImage(subject), 'wide');
      return sharp(png).extract({ left: 660, top: 0, width: 540, height: 630 }).raw().toBuffer();
    }),
  );
  expect(Buffer.compare(with200 ?? Buffer.of(), without ?? Buffer.of(1))).toBe(0);
});

test('a picture says no price, and of a sample that it is one', () => {
  expect(JSON.stringify(composeSocialImage(aShareSubject()))).not.toMatch(/Rp|\bIDR\b/);
  expect(composeSocialImage(aShareSubject({ sample: true })).below.at(-1)).toBe('Ini contoh, bukan produk sungguhan.');
});
