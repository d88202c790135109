import type { ShapeKey } from '../motif.ts';
import { sabun, tube } from './care.ts';
import { kain, kemeja, selendang } from './cloths.ts';
import { botol, cangkir, jamu, kopi, madu, teh } from './drinks.ts';
import { peci, topi } from './headwear.ts';
import { kaleng, mangkuk, rempah, toples } from './jars.ts';
import { patung, payung, perahu } from './keepsakes.ts';
import { gendang, gong, petik } from './music.ts';
import { bantal, guci, kotak, kursi, tikar } from './rooms.ts';
import type { Shape } from './shape.ts';
import { dodol, kerupuk, piring, pouch, saset } from './snacks.ts';
import { bilah, cangkul, cobek } from './tools.ts';
import { angklung, boneka, mainan } from './toys.ts';
import { anting, keranjang, sepatu, tas } from './worn.ts';

export const SHAPES: Readonly<Record<ShapeKey, Shape>> = {
  kain,
  selendang,
  kemeja,
  tas,
  keranjang,
  sepatu,
  anting,
  kursi,
  bantal,
  kotak,
  guci,
  kopi,
  teh,
  cangkir,
  botol,
  jamu,
  madu,
  toples,
  kaleng,
  rempah,
  mangkuk,
  pouch,
  kerupuk,
  piring,
  dodol,
  saset,
  tube,
  sabun,
  mainan,
  boneka,
  angklung,
  cobek,
  cangkul,
  topi,
  peci,
  tikar,
  bilah,
  petik,
  gong,
  gendang,
  patung,
  payung,
  perahu,
};
