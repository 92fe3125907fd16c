/* The body's editor as proofing sees it: findings keep their places while it is typed, marks leave the text alone. */
import { locate, placesOf } from "./desk-places.js";

const severities = ["hint", "should", "must"];
const paints = typeof Highlight === "function" && CSS.highlights;

export function proofBody(editor) {
  let shown = [];
  let waiting = [];

  function pieces() {
    const found = [];
    editor.state.doc.descendants((node, at) => {
      if (node.isText) found.push({ text: node.text, at });
    });
    return found;
  }

  function words(from, to) {
    return from < to ? editor.state.doc.textBetween(from, to, "\n", "\n") : "";
  }

  function show(findings) {
    const found = placesOf(pieces());
    waiting = [];
    for (const finding of findings) finding.place = locate(finding, found, words);
    shown = findings.filter((finding) => finding.place);
    for (const { place } of shown) place.words = words(place.from, place.to);
    paint();
  }

  function rangeOf({ from, to }) {
    const start = editor.view.domAtPos(from, 1);
    const end = editor.view.domAtPos(to, -1);
    const range = new Range();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  function paint() {
    if (!paints || editor.isDestroyed) return;
    severities.forEach((severity, weight) => {
      const mark = new Highlight(...shown.filter((one) => one.severity === severity).map((one) => rangeOf(one.place)));
      mark.priority = weight;
      CSS.highlights.set("desk-" + severity, mark);
    });
  }

  // Places move with what is typed; a finding whose words are gone is forgotten.
  function follow() {
    for (const mapping of waiting.splice(0)) {
      for (const { place } of shown) {
        place.from = mapping.map(place.from, 1);
        place.to = mapping.map(place.to, -1);
      }
    }
    for (const finding of shown) {
      if (words(finding.place.from, finding.place.to) !== finding.place.words) finding.place = null;
    }
    shown = shown.filter((one) => one.place);
    paint();
  }

  editor.on("transaction", ({ transaction }) => {
    if (!transaction.docChanged) return;
    waiting.push(transaction.mapping);
    // While an input method composes nothing is touched.
    if (!editor.view.composing) follow();
  });
  editor.view.dom.addEventListener("compositionend", () => setTimeout(follow, 50));

  function jump({ place }) {
    if (place) editor.chain().focus().setTextSelection(place).scrollIntoView().run();
  }

  function take({ place, suggestion }) {
    if (!place || place.near) return;
    const put = function ({ tr }) {
      if (suggestion) tr.insertText(suggestion, place.from, place.to);
      else tr.delete(place.from, place.to);
      return true;
    };
    editor.chain().focus().command(put).run();
  }

  return { show, jump, take };
}
