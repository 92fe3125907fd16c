/* Before the body editor starts: what it would do inline, which the page's policy forbids, is done here or in desk.css.
   No module: those run when the page is read, and the editor's stand before any that could follow its import map. */
(function () {
  "use strict";

  // The editor adds its style sheet unless one with this mark stands; an element of no language is none to a browser.
  const mark = document.createElementNS("", "style");
  mark.setAttribute("data-tiptap-style", "");
  document.head.append(mark);

  // A paste leaves its dress behind before the editor reads it: Word marks up every character.
  const dress = /\s(?:style|on[a-z]+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi;
  function undressed(html) {
    const words = html.replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, "");
    // Google's pages come wrapped in a <b> that says it is not bold.
    const wrapper = /<b\b[^>]*font-weight:\s*normal[^>]*>/gi;
    const honest = words.replace(wrapper, (tag) => (/mso-/i.test(tag) ? tag : "<span>"));
    return honest.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(dress, ""));
  }
  document.addEventListener("prose-editor:ready", function (event) {
    const { editor, textarea } = event.detail;
    const label = textarea.labels[0];
    const name = label ? { "aria-label": label.textContent.replace(/[:：]\s*$/, "") } : {};
    editor.view.setProps({ transformPastedHTML: undressed, attributes: { ...editor.view.props.attributes, ...name } });
    if (label) label.addEventListener("click", () => editor.commands.focus());
    mark.remove();
  });
})();
