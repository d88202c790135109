import type { MotifKey } from '../motif.ts';
import type { Motif } from '../unit.ts';
import { anyam } from './anyam.ts';
import { ceplok } from './ceplok.ts';
import { ikat } from './ikat.ts';
import { kawung } from './kawung.ts';
import { lurik } from './lurik.ts';
import { megamendung } from './megamendung.ts';
import { papua } from './papua.ts';
import { parang } from './parang.ts';
import { songket } from './songket.ts';
import { toraja } from './toraja.ts';
import { truntum } from './truntum.ts';
import { ulos } from './ulos.ts';

export const MOTIFS: Readonly<Record<MotifKey, Motif>> = {
  kawung,
  parang,
  truntum,
  ceplok,
  megamendung,
  ikat,
  songket,
  ulos,
  toraja,
  papua,
  anyam,
  lurik,
};
