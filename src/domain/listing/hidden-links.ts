/** Links of one maker that visits hid. */
export interface HiddenLinks {
  makerName: string;
  email: string;
  links: { id: string; productName: string; url: string }[];
}
