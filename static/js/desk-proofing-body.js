/* The body's editor as proofing sees it: findings keep their places while the text changes, marks leave the text alone. */
(function () {
  "use strict";
  const severities = ["hint", "should", "must"];
  const paints = typeof Highlight === "function" && CSS.highlights;
  window.Jianbao = window.Jianbao || {};

  window.Jianbao.proofBody = function (editor) {
    let shown = [], waiting = [];

    function pieces() {
      const found = [];
      editor.state.doc.descendants((node, at) => { if (node.isText) found.push({ text: node.text, at }); });
      return found;
    }

    function wordsAt({ from, to }) {
      return from < to ? editor.state.doc.textBetween(from, to, "\n", "\n") : "";
    }

    function locate(findings) {
      const found = window.Jianbao.places.of(pieces());
      waiting = [];
      for (const finding of findings) finding.place = window.Jianbao.places.locate(finding, found, (from, to) => wordsAt({ from, to }));
      shown = findings.filter((finding) => finding.place);
      for (const { place } of shown) place.words = wordsAt(place);
      paint();
    }

    function rangeOf({ from, to }) {
      const start = editor.view.domAtPos(from, 1), end = editor.view.domAtPos(to, -1), range = new Range();
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
      for (const gone of shown.filter(({ place }) => wordsAt(place) !== place.words)) gone.place = null;
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
      editor.chain().focus().command(({ tr }) => { suggestion ? tr.insertText(suggestion, place.from, place.to) : tr.delete(place.from, place.to); return true; }).run();
    }

    return { locate, jump, take };
  };
})();
