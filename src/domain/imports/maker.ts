/** Who made a device, told from a model name such as `HP Chromebook 11 G9 EE`. */

/** Makers in Google's list of ChromeOS devices, and of what else schools lend. */
const MAKERS =
  'Acer|AOPEN|Apple|ASUS|Bobicus|CTL|Dell|Edugear|Edxis|Epik|Fujitsu|Google|Haier|Hisense|HP|InFocus|JP Sa Couto|Lenovo|LG|LIVA|M&A|Medion|Microsoft|Multilaser|NComputing|NEC|Nexian|PCmerge|Poin2|Positivo|Prowise|Samsung|Sector 5|SPC|Toshiba|True IDC|Viglen|Xolo'.split(
    '|',
  );

/** The maker, and the model without it; a maker nobody knows stays part of the model. */
export function splitModel(text: string): { make: string; model: string } {
  const maker = MAKERS.find((name) => text.toLowerCase().startsWith(`${name.toLowerCase()} `));
  return maker === undefined
    ? { make: '', model: text }
    : { make: maker, model: text.slice(maker.length).trim() };
}
