/** The closed list of what a topic can be, in the order of the options. It is separate from the table because the card script checks settings with it. */
export const KIND_NAMES = [
  'person',
  'government',
  'agency',
  'military',
  'party',
  'company',
  'media',
  'university',
  'union',
  'organisation',
  'law',
  'policy',
  'treaty',
  'place',
  'event',
  'concept',
  'substance',
  'slogan',
] as const;

export type Kind = (typeof KIND_NAMES)[number];
