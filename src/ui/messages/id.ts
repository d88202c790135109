import { account } from './id/account.ts';
import { assist } from './id/assist.ts';
import { category } from './id/category.ts';
import { claim } from './id/claim.ts';
import { claimCase } from './id/claim-case.ts';
import { collection } from './id/collection.ts';
import { decision } from './id/decision.ts';
import { desk } from './id/desk.ts';
import { deskActs } from './id/desk-acts.ts';
import { deskDecision } from './id/desk-decision.ts';
import { deskGuess } from './id/desk-guess.ts';
import { deskLists } from './id/desk-lists.ts';
import { deskSynonym } from './id/desk-synonym.ts';
import { detail } from './id/detail.ts';
import { duta } from './id/duta.ts';
import { error } from './id/error.ts';
import { helpdesk } from './id/helpdesk.ts';
import { home } from './id/home.ts';
import { layout } from './id/layout.ts';
import { listing } from './id/listing.ts';
import { maker } from './id/maker.ts';
import { openData } from './id/open-data.ts';
import { photo } from './id/photo.ts';
import { product } from './id/product.ts';
import { progress } from './id/progress.ts';
import { region } from './id/region.ts';
import { report } from './id/report.ts';
import { saved } from './id/saved.ts';
import { search } from './id/search.ts';
import { share } from './id/share.ts';
import { studio } from './id/studio.ts';
import { studioClaim } from './id/studio-claim.ts';
import { studioFault } from './id/studio-fault.ts';
import { studioRights } from './id/studio-rights.ts';
import { studioStep } from './id/studio-step.ts';

/** The Indonesian catalogue is the original: its shape is the type that English must fill. */
export const id = {
  account,
  assist,
  category,
  claim,
  claimCase,
  collection,
  decision,
  desk,
  deskActs,
  deskDecision,
  deskGuess,
  deskLists,
  deskSynonym,
  detail,
  duta,
  error,
  helpdesk,
  home,
  layout,
  listing,
  maker,
  openData,
  photo,
  product,
  progress,
  region,
  report,
  saved,
  search,
  share,
  studio,
  studioClaim,
  studioFault,
  studioRights,
  studioStep,
};
