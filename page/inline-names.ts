/** Names the elements of HTML that are part of the line they are in. */
export const INLINE_NAMES =
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s slot small span ' +
  'strike strong sub sup time tt u var wbr';
