/* Keeps what is typed in this browser until it is saved, and offers it back after a crash or an expired login. */
(function () {
  "use strict";
  const box = document.getElementById("desk-keep");
  const form = document.getElementById("article_form");
  if (!box || !form) return;
  const key = ["jianbao", box.dataset.user, box.dataset.story].join(":");
  const skipped = ["csrfmiddlewaretoken", "base", "form_key"];

  function typed() {
    const values = {};
    for (const field of form.elements) {
      const holds = field.name && !skipped.includes(field.name) && !["file", "submit", "button"].includes(field.type);
      if (!holds || field.name.includes("__prefix__")) continue;
      values[field.name] = field.type === "checkbox" || field.type === "radio" ? field.checked : field.value;
    }
    return values;
  }

  function keep() {
    const kept = { at: new Date().toISOString(), stamp: box.dataset.stamp, values: typed() };
    try { localStorage.setItem(key, JSON.stringify(kept)); } catch (full) { /* no room: the page itself still holds it */ }
  }

  function putBack(values) {
    addRows(values);
    for (const [name, value] of Object.entries(values)) {
      const field = form.elements[name];
      if (!field || field.length && !field.options) continue;
      if (typeof value === "boolean") field.checked = value;
      else if (name === "body") setBody(field, value);
      else field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  function addRows(values) {
    for (const prefix of ["credits", "photos", "mentions"]) {
      const wanted = Number(values[prefix + "-TOTAL_FORMS"] || 0);
      const more = document.querySelector("#" + prefix + "-group .add-row a");
      for (let guard = 0; more && guard < 40 && Number(form.elements[prefix + "-TOTAL_FORMS"].value) < wanted; guard += 1) more.click();
    }
  }

  function setBody(field, html) {
    const editor = form.querySelector(".prose-editor .tiptap");
    if (editor && editor.editor) editor.editor.commands.setContent(html, { emitUpdate: true });
    field.value = html;
  }

  function offer(kept) {
    const before = JSON.stringify(typed());
    if (JSON.stringify(kept.values) === before) return;
    box.querySelector("time").textContent = new Date(kept.at).toLocaleString();
    box.hidden = false;
    box.querySelector("[data-keep=restore]").addEventListener("click", function () {
      putBack(kept.values);
      box.hidden = true;
    });
    box.querySelector("[data-keep=drop]").addEventListener("click", function () {
      localStorage.removeItem(key);
      box.hidden = true;
    });
  }

  const old = localStorage.getItem(key);
  // The editor fills the form after it has loaded; only then is it known what differs.
  window.addEventListener("load", function () {
    setTimeout(function () {
      if (old) offer(JSON.parse(old));
      let timer = 0;
      form.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(keep, 500); });
      window.addEventListener("pagehide", function () { if (timer) keep(); });
    }, 300);
  });
})();
