/** Names that nobody has: a given name from a garden or a map, a family name of two halves. */
import type { Random } from './random.ts';

const GIVEN = (
  'Tansy Wren Basil Odalys Bramble Sorrel Linden Juniper Rowan Clover Fennel Marlow Saffron Heron ' +
  'Teasel Plover Aster Cosmo Dahlia Ember Finch Galen Hollis Ione Jasper Kestrel Lark Mallow Nettle ' +
  'Orris Perrin Quill Rue Sage Thyme Umber Vesper Willa Yarrow Zinnia Alder Bryony Cedar Dill ' +
  'Eider Fern Garnet Hazel Indigo Jonquil Larkin Merle Nuala Olive Posy Reed Sparrow Teal Verity ' +
  'Wilder Anise Birch Cicely Dove Elm Flint Ginger Heath Iris Jory Kit Lovage Maple Nico Opal'
).split(' ');

const STARTS = (
  'Quill Apple Fern Crickle Snow March Thistle Bell Briar Candle Dapple Elder Fiddle Gander Hollow ' +
  'Ivory Jolly Kettle Lantern Mossy Nimble Otter Pepper Ripple Silver Tumble Under Velvet Whistle ' +
  'Amber Button Copper Drizzle Feather Gooseberry Honey Inkle Merry Nutmeg Pebble'
).split(' ');

const ENDS = (
  'feather garth whistle wood drop banks down weather bottom brook burrow croft dale field gate ' +
  'hollow ley march nook perch ridge shaw stone thorpe ward water well wick worth yard'
).split(' ');

/** A family name such as `Quillfeather`. */
export function familyName(random: Random): string {
  const start = random.pick(STARTS);
  const end = random.pick(ENDS.filter((one) => !start.toLowerCase().endsWith(one)));
  return start + end;
}

export function givenName(random: Random): string {
  return random.pick(GIVEN);
}

/** Hands out e-mail addresses and never the same one twice. */
export function addressBook(domain: string): (given: string, family: string) => string {
  const used = new Set<string>();
  return (given, family) => {
    const stem = `${given}.${family}`.toLowerCase();
    let address = `${stem}@${domain}`;
    for (let number = 2; used.has(address); number += 1) address = `${stem}${number}@${domain}`;
    used.add(address);
    return address;
  };
}
