/* Places told in ink: the twin of `ink` in articles/text/count.py. White space and what cleaning takes out count nothing. */
(function () {
  "use strict";
  const inkless =
    "\\x00-\\xa0\\xad\\u0300-\\u036f\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufe00-\\ufe0f\\ufeff";
  const cleaned = "\\u061c\\ufff9-\\ufffc\\ufffe\\uffff\\ud800-\\udfff";
  const inked = new RegExp(`[!-~]|[^${inkless}${cleaned}]`, "u");
  window.Jianbao = window.Jianbao || {};

  // The inked characters of pieces of text {text, at}: for each where it begins and ends.
  function places(pieces) {
    const found = [];
    for (const { text, at } of pieces) {
      let offset = at;
      for (const character of text) {
        if (inked.test(character)) found.push({ character, from: offset, to: offset + character.length });
        offset += character.length;
      }
    }
    return found;
  }

  // Where a finding lies among inked places, null where its words do not stand there. `between` reads the raw text.
  function locate(finding, found, between) {
    const there = found.slice(finding.start, finding.end);
    const words = places([{ text: finding.text, at: 0 }]).map((one) => one.character).join("");
    if (there.map((one) => one.character).join("") !== words) return null;
    if (there.length) return { from: there[0].from, to: there[there.length - 1].to };
    const before = found[finding.start - 1], after = found[finding.start];
    if (!before) return null;
    // Of blanks: those between two inked characters, exactly as found; else the character before them shows the place.
    const gap = after ? between(before.to, after.from) : "", at = finding.text ? gap.indexOf(finding.text) : -1;
    return at < 0 ? { from: before.from, to: before.to, near: true } : { from: before.to + at, to: before.to + at + finding.text.length };
  }

  window.Jianbao.places = { of: places, locate };
})();
