/* The story form: a live count of the body, the printed opening as it is typed, and one filing per press. */
import { count } from "./desk-count.js";
import { answerTo, whenTyped } from "./desk-typed.js";

const MOST = 50000;
const form = document.getElementById("article_form");
const opening = document.getElementById("desk-opening");

function words(html) {
  const holder = new DOMParser().parseFromString(html, "text/html");
  // As the server does: a block ends a line, so that figures of two paragraphs do not run together.
  for (const block of holder.querySelectorAll("p, h2, li, blockquote, br")) block.after("\n");
  return holder.body.textContent;
}

function countLive(body) {
  const line = document.createElement("p");
  line.className = "desk-count";
  line.setAttribute("aria-live", "off");
  body.closest(".form-row").append(line);
  const show = function () {
    const many = count(words(body.value));
    line.textContent = interpolate(ngettext("%s character", "%s characters", many), [many]);
    line.classList.toggle("over", many > MOST);
  };
  body.addEventListener("input", show);
  show();
}

function showOpening() {
  let timer = 0;
  const ask = async function () {
    const printed = await answerTo(form, opening.dataset.url);
    if (!printed) return;
    for (const part of opening.querySelectorAll("[data-part]")) part.textContent = printed[part.dataset.part];
  };
  whenTyped(form, function () {
    clearTimeout(timer);
    timer = setTimeout(ask, 400);
  });
  ask();
}

// Fields that are searched by typing come without a name of their own.
function nameSearches() {
  for (const field of form.querySelectorAll("select.admin-autocomplete")) {
    if (!field.nextElementSibling || !field.labels.length) continue;
    const name = field.labels[0].textContent.replace(/[:：]\s*$/, "");
    for (const part of field.nextElementSibling.querySelectorAll("[role=combobox], [role=textbox]")) {
      part.setAttribute("aria-label", name);
    }
  }
}

function allow(pressing) {
  for (const button of form.querySelectorAll("[type=submit]")) button.disabled = !pressing;
}

form.classList.add("has-script");
if (form.elements.body) countLive(form.elements.body);
if (opening) showOpening();
// After this turn: a disabled button would not be sent along.
form.addEventListener("submit", () => setTimeout(allow, 0, false));
window.addEventListener("pageshow", () => allow(true));
// After the admin has made them.
django.jQuery(nameSearches);
document.addEventListener("formset:added", () => setTimeout(nameSearches, 0));
