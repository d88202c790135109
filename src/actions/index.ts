import { endOthers, endSession, takeOver } from './account.ts';
import { confirmPrices } from './confirm-prices.ts';
import {
  acceptClaim,
  approve,
  correctReported,
  declineClaim,
  keepReported,
  keepSample,
  refuse,
  removeReported,
  revertSample,
  sendBack,
  settleGuesses,
  skip,
} from './desk.ts';
import { liftFreeze, mergeThings, raiseSeller, restoreThing, reviewThing, suspendThing } from './desk-acts.ts';
import { askPaper, refuseClaim, revokeClaim, verifyClaim } from './desk-claim.ts';
import { approveSynonyms, proposeSynonyms, refuseSynonyms } from './desk-synonym.ts';
import { approveWords, ask, invite, saveAnswers, saveWords, start, withdraw } from './duta.ts';
import { answer, ask as askForHelp, logCall, openByCall, removeRepair, reply, take, tellRepair } from './helpdesk.ts';
import { report } from './report.ts';
import { redeemCode, requestCode, resendCode } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { stopLetters } from './stop-letters.ts';
import { assistMaker, issueHandoverCode } from './studio-assist.ts';
import { addEvidence, submitClaim, withdrawClaim } from './studio-claim.ts';
import { saveContacts, saveMaker, startMaker } from './studio-maker.ts';
import { describePhoto, removePhoto, reorderPhotos } from './studio-photo.ts';
import {
  addListing,
  archiveProduct,
  confirmPrice,
  removeListing,
  restoreProduct,
  saveProduct,
  startProduct,
} from './studio-product.ts';
import { cancelErasure, claimSeller, requestErasure, tellSales, wantLetter } from './studio-rights.ts';
import { discardChanges, submit, withdrawSubmission } from './studio-submission.ts';

const account = { requestCode, resendCode, redeemCode, signOut, endSession, endOthers, takeOver };

const desk = {
  ...{ approve, sendBack, refuse, skip, acceptClaim, declineClaim, keepSample, revertSample, settleGuesses },
  ...{
    correctReported,
    removeReported,
    keepReported,
    reviewThing,
    suspendThing,
    restoreThing,
    raiseSeller,
    mergeThings,
    liftFreeze,
  },
  ...{ verifyClaim, askPaper, refuseClaim, revokeClaim },
  ...{ proposeSynonyms, approveSynonyms, refuseSynonyms },
};

const duta = { invite, saveWords, start, saveAnswers, ask, withdraw };

const helpdesk = { ask: askForHelp, reply, answer, take, openByCall, logCall, tellRepair, removeRepair };

const studio = {
  startMaker,
  assistMaker,
  issueHandoverCode,
  saveMaker,
  saveContacts,
  startProduct,
  saveProduct,
  addListing,
  removeListing,
  confirmPrice,
  archiveProduct,
  restoreProduct,
  describePhoto,
  removePhoto,
  reorderPhotos,
  submit,
  withdrawSubmission,
  discardChanges,
  wantLetter,
  tellSales,
  requestErasure,
  cancelErasure,
  claimSeller,
  submitClaim,
  addEvidence,
  withdrawClaim,
};

export const server = { account, approveWords, confirmPrices, desk, duta, helpdesk, report, stopLetters, studio };
