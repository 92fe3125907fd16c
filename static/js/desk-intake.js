/* The sheet: pieces and stories show each other, arrows walk through pieces, selected words say where to cut. */
const form = document.getElementById("sheet");
form.classList.add("has-script");
const bar = document.getElementById("sheet-bar");
const page = form.querySelector(".sheet-page");
const picks = [...form.querySelectorAll("input[name=part]")];

function about(target) {
  const question = target.closest("[data-parts]");
  if (question) return question.dataset.parts.split(" ").map((part) => `[data-part="${part}"]`).join(",");
  const part = target.closest("[data-part]");
  if (part) return `[data-part="${part.dataset.part}"]`;
  const card = target.closest("[data-story]");
  return card && card.dataset.story ? `[data-story="${card.dataset.story}"]` : "";
}

function show(event) {
  for (const shown of form.querySelectorAll(".is-shown")) shown.classList.remove("is-shown");
  const selector = about(event.target);
  if (!selector || selector === '[data-part=""]') return;
  const found = [...form.querySelectorAll(selector)];
  for (const each of found) each.classList.add("is-shown");
  const piece = found.find((each) => page.contains(each));
  // The page scrolls by itself, never the window under the reader's hand.
  if (piece && event.type === "focusin" && !page.contains(event.target)) {
    page.scrollTop += piece.getBoundingClientRect().top - page.getBoundingClientRect().top - page.clientHeight / 3;
  }
}

function count() {
  const chosen = picks.filter((pick) => pick.checked);
  for (const piece of page.querySelectorAll(".is-chosen")) piece.classList.remove("is-chosen");
  for (const pick of chosen) {
    for (const piece of page.querySelectorAll(`[data-part="${pick.value}"]`)) piece.classList.add("is-chosen");
  }
  if (!bar) return;
  bar.classList.toggle("is-idle", !chosen.length);
  document.getElementById("sheet-chosen").textContent = chosen.length || "";
}

function walk(event) {
  const here = picks.indexOf(event.target);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (here < 0 || !step || !picks[here + step]) return;
  event.preventDefault();
  picks[here + step].focus();
}

function cutHere() {
  const words = String(getSelection()).replace(/\s+/g, "");
  const node = getSelection().anchorNode;
  const piece = node && node.parentElement && node.parentElement.closest(".sheet-page .piece");
  if (!bar || !piece || words.length < 2) return;
  form.elements.words.value = words.slice(0, 20);
  const pick = document.getElementById(piece.htmlFor);
  if (!pick) return;
  for (const other of picks) other.checked = other === pick;
  count();
}

form.addEventListener("mouseover", show);
form.addEventListener("focusin", show);
form.addEventListener("change", count);
form.addEventListener("keydown", walk);
if (page) page.addEventListener("mouseup", () => setTimeout(cutHere, 0));
window.addEventListener("pageshow", count);
count();

// Whoever comes from a draft to where it was read sees its words on the page.
const named = /^#story-(\d+)$/.exec(location.hash);
if (named) show({ target: document.getElementById(location.hash.slice(1)) || form, type: "focusin" });
