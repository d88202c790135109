/** A picture that may be shown, as pages draw it. */
export interface Photo {
  id: string;
  /** Of the widest variant; height and width stand in the page before the picture is there. */
  widthPx: number;
  heightPx: number;
  /** Widths there are, ascending; each in every one of `photoFormats`. */
  widthsPx: number[];
  /** A few bytes of WebP as `data:` address; null: none. */
  placeholder: string | null;
  alt: string | null;
  altEn: string | null;
}

/** Characters of the words for those who do not see it; forms keep to it too. */
export const longestAlt = 200;

/** In the order a browser is offered them: the smallest first. */
export const photoFormats = ['avif', 'webp', 'jpg'] as const;
export type PhotoFormat = (typeof photoFormats)[number];

export const photoTypes: Record<PhotoFormat, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/** Widths that pages ask for: a card on a phone, the same on a dense screen, the product's own page, that dense. */
export const photoWidthsPx = [320, 640, 960, 1280];

/** `/media/ID/640.webp`; below `base` where the picture is not public yet. */
export function photoPath(id: string, widthPx: number, format: PhotoFormat, base = '/media'): string {
  return `${base}/${id}/${widthPx}.${format}`;
}
