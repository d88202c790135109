export const decision = {
  reasons: {
    photo: 'Photos',
    text: 'Wording',
    price: 'Price',
    category: 'Category',
    place: 'Place',
    origin: 'Origin of the product',
    listing: 'Link to the shop',
    claim: 'Claim',
    double: 'Already in the catalogue',
    forbidden: 'Not allowed in the catalogue',
    other: 'Other',
  },
  states: {
    approved: 'Approved',
    returned: 'To be improved',
    refused: 'Not accepted',
  },
  about: (reason: string) => `About: ${reason}`,
  corrected: (fields: string) => `The curator put right: ${fields}.`,
};
