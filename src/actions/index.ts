import { endOthers, endSession, takeOver } from './account.ts';
import { report } from './report.ts';
import { redeemCode, requestCode, resendCode } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const account = { requestCode, resendCode, redeemCode, signOut, endSession, endOthers, takeOver };

export const server = { account, report };
