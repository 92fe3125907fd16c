/* Keeps what is typed in this browser until it is saved, and offers it back after a crash or an expired login. */
import { whenTyped } from "./desk-typed.js";

const box = document.getElementById("desk-keep");
const form = document.getElementById("article_form");
const key = ["jianbao", box.dataset.user, box.dataset.story].join(":");
// What is typed while older words are still on offer is kept beside them.
const places = [key, key + ":later"];
const found = places.map(read);
let touched = false;
let timer = 0;

function read(place) {
  try {
    return JSON.parse(localStorage.getItem(place));
  } catch (broken) {
    return null;
  }
}

function holds({ name, type }) {
  const typed = name && name !== "csrfmiddlewaretoken" && !name.includes("__prefix__");
  return typed && !["file", "submit", "button"].includes(type);
}

function typed() {
  const values = {};
  const labels = {};
  for (const field of [...form.elements].filter(holds)) {
    values[field.name] = ["checkbox", "radio"].includes(field.type) ? field.checked : field.value;
    if (field.options && field.value) labels[field.name] = field.selectedOptions[0].text;
  }
  return { values, labels };
}

function keep() {
  const kept = JSON.stringify({ at: new Date().toISOString(), ...typed() });
  try {
    localStorage.setItem(box.hidden ? places[0] : places[1], kept);
  } catch (full) {
    // The page itself still holds it.
  }
}

// With the words come back the number and the key of the form they were typed into: the server sees what is newer.
function putBack(kept) {
  addRows(kept.values);
  for (const [name, value] of Object.entries(kept.values)) {
    const field = form.elements[name];
    if (!field || (field.length && !field.options)) continue;
    if (typeof value === "boolean") field.checked = value;
    else if (name === "body") setBody(field, value);
    else if (field.options) choose(field, value, (kept.labels || {})[name]);
    else field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function choose(field, value, label) {
  // A list that is searched by typing holds only what was chosen in it.
  if (![...field.options].some((option) => option.value === value)) field.add(new Option(label, value));
  field.value = value;
  django.jQuery(field).trigger("change");
}

function addRows(values) {
  for (const prefix of ["credits", "photos", "mentions"]) {
    const total = prefix + "-TOTAL_FORMS";
    const missing = Number(values[total] || 0) - Number(form.elements[total]?.value);
    const more = document.querySelector("#" + prefix + "-group .add-row a");
    for (let row = 0; more && row < Math.min(missing, 99); row += 1) more.click();
  }
}

function setBody(field, html) {
  const editor = form.querySelector(".prose-editor .tiptap");
  if (editor && editor.editor) editor.editor.commands.setContent(html, { emitUpdate: true });
  field.value = html;
}

function says(values) {
  return JSON.stringify({ ...values, form_key: "", base: "", seen: "" });
}

function offer() {
  const place = found.findIndex((kept) => kept && says(kept.values) !== says(typed().values));
  box.dataset.place = place;
  box.hidden = place < 0;
  if (!box.hidden) box.querySelector("time").textContent = new Date(found[place].at).toLocaleString();
}

function decide(event) {
  const choice = event.target.dataset.keep;
  const place = Number(box.dataset.place);
  if (!choice) return;
  const kept = found[place];
  found[place] = null;
  localStorage.removeItem(places[place]);
  if (choice === "restore") putBack(kept);
  offer();
}

// The editor speaks up when it starts; only what comes after a hand has moved is typed.
function soon() {
  if (!touched) return;
  clearTimeout(timer);
  timer = setTimeout(keep, 500);
}

for (const hand of ["keydown", "pointerdown", "paste", "drop"]) {
  form.addEventListener(hand, () => (touched = true), true);
}
box.addEventListener("click", decide);
whenTyped(form, soon);
window.addEventListener("pagehide", function () {
  if (timer) keep();
});
// The editor fills the form after it has loaded; only then is it known what differs.
window.addEventListener("load", () => setTimeout(offer, 300));
