import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodePicture } from '#adapters/pictures/encode-picture.ts';
import { listShownPhotos } from '#domain/media/media-store.ts';
import { preparePhoto } from '#domain/media/prepare-photo.ts';
import { approveSubmission } from '#domain/moderation/approve-submission.ts';
import { findLatestSubmission, findOpenSubmission, findSubmission } from '#domain/moderation/submission-store.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { submittedPhotos } from '#domain/moderation/submitted-photo.ts';
import { withdrawSubmission } from '#domain/moderation/withdraw-submission.ts';
import { openPhotoKeeping, type PhotoKeeping } from '../../../tests/support/photo-keeping.ts';
import { mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { receivePhoto } from './receive-photo.ts';
import { saveMaker } from './save-maker.ts';
import { saveProduct } from './save-product.ts';

let kept: PhotoKeeping;
let services: ReturnType<typeof studioServices>;
beforeAll(async () => {
  kept = await openPhotoKeeping();
  services = studioServices(kept.services.db);
});
afterAll(() => kept.close());

async function handedIn() {
  const productId = await kept.aProduct();
  mustSucceed(await saveProduct(services, kept.owner, { productId, version: 0, fields: { summary: 'Ringkas' } }));
  const { submissions } = mustSucceed(await submitProduct(services, kept.owner, { productId }));
  const open = () => findOpenSubmission(services.db, 'product', productId);
  return { productId, submissionId: submissions[0]?.id ?? '', open };
}

test('a picture that comes after its product was handed in is approved and public with it', async () => {
  const { productId, submissionId, open } = await handedIn();
  const before = await findSubmission(services.db, submissionId);
  const photoId = await kept.receive({ productId });
  const joined = await open();
  expect((await findLatestSubmission(services.db, 'product', productId))?.id).toBe(joined?.id);
  expect(joined).toMatchObject({ submittedAt: before?.submittedAt, changes: { summary: { to: 'Ringkas' } } });
  expect(submittedPhotos(joined?.changes.photos?.to).map(({ id }) => id)).toEqual([photoId]);
  const approve = (id = '') => approveSubmission(services, 'operator', { submissionId: id });
  expect(await approve(joined?.id)).toEqual({ ok: false, refusal: { code: 'photos-waiting' } });
  await preparePhoto(kept.services, encodePicture);
  mustSucceed(await approve(joined?.id));
  expect((await listShownPhotos(services.db, productId)).map(({ id }) => id)).toEqual([photoId]);
});

test('who looked at a product before a picture came cannot approve it unseen', async () => {
  const { productId, submissionId } = await handedIn();
  await kept.receive({ productId });
  const approved = await approveSubmission(services, 'operator', { submissionId });
  expect(approved).toMatchObject({ ok: false, refusal: { code: 'not-open', state: 'withdrawn' } });
});

test('a picture that is sent twice is handed in once', async () => {
  const { productId, open } = await handedIn();
  const photo = { id: randomUUID(), subject: { productId }, original: kept.photo };
  mustSucceed(await receivePhoto(kept.services, kept.owner, photo));
  const first = await open();
  mustSucceed(await receivePhoto(kept.services, kept.owner, photo));
  expect(await open()).toEqual(first);
});

test('what was handed in is taken back from a page that knows it without the late picture', async () => {
  const { productId, submissionId, open } = await handedIn();
  await kept.receive({ productId });
  mustSucceed(await withdrawSubmission(services, kept.owner, { submissionId }));
  expect(await open()).toBeNull();
  const again = await withdrawSubmission(services, kept.owner, { submissionId });
  expect(again).toEqual({ ok: false, refusal: { code: 'not-open' } });
});

test("a maker's own picture joins the profile that waits", async () => {
  const { makerId } = kept;
  mustSucceed(await saveMaker(services, kept.owner, { makerId, version: 0, fields: { summary: 'Baru' } }));
  mustSucceed(await submitMaker(services, kept.owner, { makerId }));
  const photoId = await kept.receive({ makerId });
  const open = await findOpenSubmission(services.db, 'maker', makerId);
  expect(submittedPhotos(open?.changes.photos?.to)).toEqual([{ id: photoId, alt: null, altEn: null }]);
});

test('a submission that was taken back takes no later one with it', async () => {
  const { productId, submissionId, open } = await handedIn();
  const withdraw = () => withdrawSubmission(services, kept.owner, { submissionId });
  mustSucceed(await withdraw());
  const later = studioServices(services.db, new Date(services.now().getTime() + 60_000));
  mustSucceed(await submitProduct(later, kept.owner, { productId }));
  expect(await withdraw()).toEqual({ ok: false, refusal: { code: 'not-open' } });
  expect(await open()).not.toBeNull();
});
