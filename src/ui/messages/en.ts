import { account } from './en/account.ts';
import { assist } from './en/assist.ts';
import { category } from './en/category.ts';
import { claim } from './en/claim.ts';
import { claimCase } from './en/claim-case.ts';
import { collection } from './en/collection.ts';
import { decision } from './en/decision.ts';
import { desk } from './en/desk.ts';
import { deskActs } from './en/desk-acts.ts';
import { deskDecision } from './en/desk-decision.ts';
import { deskGuess } from './en/desk-guess.ts';
import { deskLists } from './en/desk-lists.ts';
import { deskSynonym } from './en/desk-synonym.ts';
import { detail } from './en/detail.ts';
import { duta } from './en/duta.ts';
import { error } from './en/error.ts';
import { helpdesk } from './en/helpdesk.ts';
import { home } from './en/home.ts';
import { layout } from './en/layout.ts';
import { listing } from './en/listing.ts';
import { maker } from './en/maker.ts';
import { openData } from './en/open-data.ts';
import { photo } from './en/photo.ts';
import { product } from './en/product.ts';
import { progress } from './en/progress.ts';
import { region } from './en/region.ts';
import { report } from './en/report.ts';
import { saved } from './en/saved.ts';
import { search } from './en/search.ts';
import { share } from './en/share.ts';
import { studio } from './en/studio.ts';
import { studioClaim } from './en/studio-claim.ts';
import { studioFault } from './en/studio-fault.ts';
import { studioRights } from './en/studio-rights.ts';
import { studioStep } from './en/studio-step.ts';
import type { id } from './id.ts';

export const en: typeof id = {
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
