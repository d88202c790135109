/** Roles: `g` ground, `m` main, `a` accent, `d` dark, `l` light. */
export type Palette = Readonly<Record<'g' | 'm' | 'a' | 'd' | 'l', string>>;

export const PALETTES = {
  sogan: { g: '#F1E3C8', m: '#5A3820', a: '#B0752F', d: '#2B1A10', l: '#FBF4E4' },
  soganD: { g: '#38220F', m: '#EBD6AC', a: '#B87A35', d: '#1F1208', l: '#FBF1DA' },
  nila: { g: '#1E2B52', m: '#EFE4CC', a: '#7E9BC9', d: '#111A36', l: '#FBF6EA' },
  nilaL: { g: '#F2E9D8', m: '#22346A', a: '#6E8CC0', d: '#141F45', l: '#FFFBF2' },
  merah: { g: '#A31B22', m: '#F6E7CB', a: '#E2A23C', d: '#5E0C14', l: '#FFF7E8' },
  lasem: { g: '#F5E9D3', m: '#A31B22', a: '#2A3C74', d: '#5E0C14', l: '#FFFBF1' },
  emas: { g: '#651126', m: '#E5B54F', a: '#F3DA98', d: '#360713', l: '#FBEBC0' },
  emasHij: { g: '#12403A', m: '#D9AE52', a: '#F2DDA0', d: '#08231F', l: '#FAEECB' },
  emasNila: { g: '#1D2450', m: '#D6AA4F', a: '#F1DA9D', d: '#0E1230', l: '#FAEDC8' },
  ulos: { g: '#1D1716', m: '#A01820', a: '#D59A35', d: '#0F0B0B', l: '#F3E9D6' },
  ulosM: { g: '#8E151D', m: '#1D1716', a: '#DCA443', d: '#4E0A10', l: '#F5EAD5' },
  toraja: { g: '#1B1512', m: '#B5291F', a: '#E4A631', d: '#0E0A08', l: '#F5EBD9' },
  torajaM: { g: '#97241B', m: '#1B1512', a: '#E6AC3E', d: '#4F0F0A', l: '#F5EBD9' },
  papua: { g: '#7B2F1D', m: '#F3E7D0', a: '#CF8442', d: '#1F1512', l: '#FFF6E4' },
  papuaD: { g: '#201713', m: '#EDDCC0', a: '#A5452A', d: '#120C0A', l: '#FFF6E4' },
  rotan: { g: '#3C2412', m: '#E3BB7C', a: '#B57F3F', d: '#2A180B', l: '#F4DBAC' },
  pandan: { g: '#22372B', m: '#DCCB92', a: '#8FA05A', d: '#14241B', l: '#F1E6BD' },
  sumba: { g: '#7F2418', m: '#EBDBBB', a: '#1E2A47', d: '#3F0F0A', l: '#D29A49' },
  flores: { g: '#1C2440', m: '#E9D9BA', a: '#93301F', d: '#0F142A', l: '#C98F45' },
  timor: { g: '#2A1C18', m: '#F0DDB6', a: '#B4462B', d: '#150D0B', l: '#DDA24A' },
  mega: { g: '#A11D23', m: '#1F3D7A', a: '#F6EBD6', d: '#12264F', l: '#FFF9EC' },
  megaN: { g: '#1D2A52', m: '#A3222A', a: '#F6EBD6', d: '#6B1119', l: '#FFF9EC' },
  megaT: { g: '#F1E4CB', m: '#234585', a: '#FFFBF2', d: '#152C5C', l: '#FFFBF2' },
} as const satisfies Record<string, Palette>;

export type PaletteKey = keyof typeof PALETTES;

/** The wall behind an object cut from a cloth of this palette. */
export const TINTS: Readonly<Record<PaletteKey, string>> = {
  sogan: '#EBDDC3',
  soganD: '#E9DCC5',
  nila: '#DEE0E4',
  nilaL: '#DFE2E8',
  merah: '#F0DDD0',
  lasem: '#F1DFD3',
  emas: '#F0E0C8',
  emasHij: '#E0E5D9',
  emasNila: '#E1E1E6',
  ulos: '#EADBCB',
  ulosM: '#F0DFD0',
  toraja: '#EFE0C6',
  torajaM: '#EFE0C6',
  papua: '#EEDDC6',
  papuaD: '#EADCC8',
  rotan: '#EDE2CC',
  pandan: '#E3E6D6',
  sumba: '#EDDDC8',
  flores: '#E0E1E5',
  timor: '#EEE0CA',
  mega: '#E3E4E8',
  megaN: '#E3E2E6',
  megaT: '#E4E6EA',
};
