import { factFieldNames, reviewedFieldNames } from '#domain/product/product-fields.ts';
import { addListing as add } from '#domain/studio/add-listing.ts';
import { archiveProduct as archive } from '#domain/studio/archive-product.ts';
import { confirmPrice as confirm } from '#domain/studio/confirm-price.ts';
import { removeListing as remove } from '#domain/studio/remove-listing.ts';
import { restoreProduct as restore } from '#domain/studio/restore-product.ts';
import { saveProduct as keep } from '#domain/studio/save-product.ts';
import { startProduct as start } from '#domain/studio/start-product.ts';
import { textsNamed } from '#ui/studio/sent-form.ts';
import { studioAction } from './studio-action.ts';

const fieldNames = [...reviewedFieldNames, ...factFieldNames];

export const startProduct = studioAction((services, actor, { makerId }) => start(services, actor, { makerId }));

export const saveProduct = studioAction((services, actor, { productId, version, texts }) =>
  keep(services, actor, { productId, version, fields: textsNamed(texts, fieldNames) }),
);

export const addListing = studioAction((services, actor, { productId, texts }) =>
  add(services, actor, { productId, pasted: texts.link ?? '' }),
);

export const removeListing = studioAction((services, actor, { productId, texts }) =>
  remove(services, actor, { productId, listingId: texts.tautan ?? '' }),
);

export const confirmPrice = studioAction((services, actor, { productId }) => confirm(services, actor, { productId }));

export const archiveProduct = studioAction((services, actor, { productId }) => archive(services, actor, { productId }));

export const restoreProduct = studioAction((services, actor, { productId }) => restore(services, actor, { productId }));
