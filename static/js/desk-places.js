/* Places among printing characters: the twin of `printing` in articles/text/count.py. White space counts nothing. */
import { blank } from "./desk-count.js";

const cleaned = "\\u061c\\ufff9-\\ufffc\\ufffe\\uffff\\ud800-\\udfff";
const printing = new RegExp(`[!-~]|[^${blank}${cleaned}]`, "u");

// The printing characters of pieces of text {text, at}: for each where it begins and ends.
export function placesOf(pieces) {
  const found = [];
  for (const { text, at } of pieces) {
    let offset = at;
    for (const character of text) {
      if (printing.test(character)) found.push({ character, from: offset, to: offset + character.length });
      offset += character.length;
    }
  }
  return found;
}

// Where a finding lies among such places, null where its words do not stand there. `between` reads the raw text.
export function locate(finding, found, between) {
  const there = found.slice(finding.start, finding.end);
  const words = placesOf([{ text: finding.text, at: 0 }]).map((one) => one.character).join("");
  if (there.map((one) => one.character).join("") !== words) return null;
  if (there.length) return { from: there[0].from, to: there[there.length - 1].to };
  const before = found[finding.start - 1];
  const after = found[finding.start];
  if (!before) return null;
  // Of blanks: those between two characters, exactly as found; else the character before them shows the place.
  const gap = after ? between(before.to, after.from) : "";
  const at = finding.text ? gap.indexOf(finding.text) : -1;
  if (at < 0) return { from: before.from, to: before.to, near: true };
  return { from: before.to + at, to: before.to + at + finding.text.length };
}
