import type { id } from '../id.ts';

export const deskGuess: typeof id.deskGuess = {
  title: 'What was guessed from a file',
  lead: 'Look at each guess, put right what is wrong, then settle all of them at once.',
  none: 'Nothing of this shop is open any more.',
  place: (products) => `Regency or city of ${products} products`,
  assumed: 'The name in the file may be a city or a regency. We took it to be the city.',
  nowhere: 'The file named no place that is known. Without one these products are not public.',
  choose: 'Choose',
  category: 'Category',
  guessed: 'guessed from the title',
  draft: 'not public yet',
  seeShop: 'See it in the shop',
  more: (shown, open) => `${shown} of ${open} products. The others come after these.`,
};
