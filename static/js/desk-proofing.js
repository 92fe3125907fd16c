/* Findings beside the text while it is typed: asked for at every pause, marked, one jump or one press to settle each. */
(function () {
  "use strict";
  const panel = document.getElementById("desk-proofing");
  const form = document.getElementById("article_form");
  if (!panel || !form || !panel.dataset.url) return;
  const list = panel.querySelector(".desk-proofing-list");
  const head = panel.querySelector("h2");
  const refusal = document.createElement("p");
  const PAUSE = 600;
  let findings = [], typed = 0, timer = 0, busy = false, composing = false, current = -1, body = null, doubted = [], drawn = "";

  function typedForm(more = {}) {
    const data = new FormData();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") data.append(name, value);
    for (const [name, value] of Object.entries(more)) data.append(name, value);
    return data;
  }

  // Nothing is told while the line is down or the login has expired; saving will say so.
  async function answerOf(url, data) {
    try {
      const answer = await fetch(url, { method: "POST", body: data, credentials: "same-origin" });
      return answer.ok && !answer.redirected ? await answer.json() : null;
    } catch (away) {
      return null;
    }
  }

  function soon() {
    typed += 1;
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  }

  // One request at a time; an answer to words that have changed since is dropped, and the next pause asks again.
  async function ask(url = panel.dataset.url, more = {}) {
    if (busy || composing) {
      if (url === panel.dataset.url) soon(); else setTimeout(() => ask(url, more), 100);
      return;
    }
    const asked = typed;
    busy = true;
    const told = await answerOf(url, typedForm(more));
    busy = false;
    if (told && asked === typed && !composing) show(told);
    if (url !== panel.dataset.url) report(told ? told.refusal : gettext("Not done: the line is down or the login has expired."));
  }

  function bodyOf() {
    const surface = form.querySelector(".tiptap");
    if (!body && surface && surface.editor) body = window.Jianbao.proofBody(surface.editor);
    return body;
  }

  function show(told) {
    const { key, start } = findings[current] || {};
    findings = told.findings;
    current = findings.findIndex((finding) => finding.key === key && finding.start === start);
    redraw(told.html);
    markInputs();
    if (bodyOf()) bodyOf().locate(findings.filter((finding) => finding.input === "body"));
  }

  // The list comes from the server as it prints it; reasons half written stay, and so does the caret in them.
  function redraw(html) {
    const written = [...list.querySelectorAll("input[name^=reason-]")].filter((input) => input.value || input === document.activeElement);
    if (html === drawn) return;
    drawn = html;
    const held = list.contains(document.activeElement) && document.activeElement, place = held && placeOf(held);
    const kept = written.map((input) => ({ name: input.name, value: input.value, focused: input === document.activeElement, at: input.selectionStart }));
    list.innerHTML = html;
    for (const { name, value, focused, at } of kept) {
      const input = list.querySelector(`[name="${name}"]`);
      if (!input) continue;
      input.closest("details").open = true;
      input.value = value;
      if (focused) { input.focus({ preventScroll: true }); input.setSelectionRange(at, at); }
    }
    for (const button of list.querySelectorAll(".desk-doubt-jump")) button.hidden = false;
    // Whoever walks the list by keyboard is not thrown out of it.
    if (held && !list.contains(document.activeElement)) (place && list.querySelector(place) || head).focus({ preventScroll: true });
  }

  function placeOf(button) {
    const item = button.closest("[data-number]");
    return item && button.name ? `[data-number="${item.dataset.number}"] [name="${button.name}"]` : "";
  }

  function markInputs() {
    for (const input of doubted) input.classList.remove("desk-doubted", "must", "should", "hint");
    doubted = [];
    for (const finding of findings) {
      const input = finding.input !== "body" && form.elements[finding.input];
      if (!input || input.classList.contains("desk-doubted")) continue;
      input.classList.add("desk-doubted", finding.severity);
      doubted.push(input);
    }
  }

  function placeIn(input, finding) {
    return window.Jianbao.places.locate(finding, window.Jianbao.places.of([{ text: input.value, at: 0 }]), (from, to) => input.value.slice(from, to));
  }

  function jump(finding) {
    current = findings.indexOf(finding);
    for (const item of list.querySelectorAll("[data-number]")) {
      if (Number(item.dataset.number) === finding.number) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    }
    if (finding.input === "body") return bodyOf() && bodyOf().jump(finding);
    const input = form.elements[finding.input], place = input && placeIn(input, finding);
    if (input) input.focus();
    if (place) input.setSelectionRange(place.from, place.to);
  }

  // Taken through the editor, or as if typed: one press of undo takes it back.
  function take(finding) {
    if (finding.input === "body") return bodyOf() && bodyOf().take(finding);
    const input = form.elements[finding.input], place = input && placeIn(input, finding);
    if (!place || place.near) return;
    jump(finding);
    if (document.execCommand(finding.suggestion ? "insertText" : "delete", false, finding.suggestion)) return;
    input.setRangeText(finding.suggestion, place.from, place.to, "end");
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function report(sentence) {
    refusal.remove();
    refusal.textContent = sentence || "";
    if (sentence) list.before(refusal);
  }

  function settle(name, key, reason) {
    clearTimeout(timer);
    ask(panel.dataset.settle, name === "waive" ? { waive: key, ["reason-" + key]: reason } : { [name]: key });
  }

  function reasonOf(item) {
    return item.querySelector("input[name^=reason-]").value;
  }

  function press(event) {
    const button = event.target.closest("button[name]");
    if (!button) return;
    event.preventDefault();
    const item = button.closest(".desk-doubt");
    const finding = findings.find((one) => one.number === Number(item.dataset.number));
    if (button.name === "jump") { if (finding) jump(finding); }
    else if (button.name === "take") { if (finding) take(finding); }
    else settle(button.name, button.value, button.name === "waive" ? reasonOf(item) : "");
  }

  function enter(event) {
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229 || !event.target.name || !event.target.name.startsWith("reason-")) return;
    event.preventDefault();
    settle("waive", event.target.name.slice("reason-".length), event.target.value);
  }

  function walk(event) {
    if (event.key !== "F8" || event.isComposing || event.keyCode === 229 || composing || !findings.length) return;
    event.preventDefault();
    const step = event.shiftKey ? -1 : 1, from = current < 0 && step < 0 ? 0 : current;
    jump(findings[(from + step + findings.length) % findings.length]);
  }

  form.addEventListener("compositionstart", function () { composing = true; }, true);
  form.addEventListener("compositionend", function () { composing = false; soon(); }, true);
  form.addEventListener("input", function (event) { if (!event.isComposing && !panel.contains(event.target)) soon(); });
  form.addEventListener("change", function (event) { if (!panel.contains(event.target)) soon(); });
  django.jQuery(form).on("change", "select", soon);
  list.addEventListener("click", press);
  list.addEventListener("keydown", enter);
  document.addEventListener("keydown", walk);
  panel.querySelector(".desk-proofing-keys").hidden = false;
  head.tabIndex = -1;
  refusal.className = "errornote";
  refusal.setAttribute("role", "alert");
  // The editor starts after the page has loaded; only then can its words be marked.
  window.addEventListener("load", function () { setTimeout(ask, 300); });
})();
