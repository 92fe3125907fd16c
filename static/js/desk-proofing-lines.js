/* The one-line inputs as proofing sees them: marked where something is found, jumped to, corrected. */
import { locate, placesOf } from "./desk-places.js";

export function proofLines(form) {
  let marked = [];

  function show(findings) {
    for (const input of marked) input.classList.remove("desk-doubted", "must", "should", "hint");
    marked = [];
    for (const finding of findings) {
      const input = form.elements[finding.input];
      if (!input || marked.includes(input)) continue;
      input.classList.add("desk-doubted", finding.severity);
      marked.push(input);
    }
  }

  function placeIn(input, finding) {
    const places = placesOf([{ text: input.value, at: 0 }]);
    return locate(finding, places, (from, to) => input.value.slice(from, to));
  }

  function jump(finding) {
    const input = form.elements[finding.input];
    if (!input) return;
    const place = placeIn(input, finding);
    input.focus();
    if (place) input.setSelectionRange(place.from, place.to);
  }

  // As if typed: one press of undo takes it back.
  function take(finding) {
    const input = form.elements[finding.input];
    const place = input && placeIn(input, finding);
    if (!place || place.near) return;
    jump(finding);
    if (document.execCommand(finding.suggestion ? "insertText" : "delete", false, finding.suggestion)) return;
    input.setRangeText(finding.suggestion, place.from, place.to, "end");
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  return { show, jump, take };
}
