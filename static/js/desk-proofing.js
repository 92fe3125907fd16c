/* Findings beside the text while it is typed: asked for at every pause, one jump or one press to settle each. */
import { proofBody } from "./desk-proofing-body.js";
import { proofLines } from "./desk-proofing-lines.js";
import { listOf } from "./desk-proofing-list.js";
import { answerTo, whenTyped } from "./desk-typed.js";

const PAUSE = 600;
const panel = document.getElementById("desk-proofing");
const form = document.getElementById("article_form");
const head = panel.querySelector("h2");
const shelf = panel.querySelector(".desk-proofing-list");
const refusal = document.createElement("p");
const list = listOf(shelf, head);
const lines = proofLines(form);
let findings = [];
let current = -1;
let body = null;
let typed = 0;
let timer = 0;
let busy = false;
let composing = false;

function soon() {
  typed += 1;
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
}

// One request at a time.
async function answered(url, more) {
  busy = true;
  const answer = await answerTo(form, url, more);
  busy = false;
  return answer;
}

// An answer to words that have changed since is dropped: the next pause asks again.
async function ask() {
  if (busy || composing) return soon();
  const asked = typed;
  const answer = await answered(panel.dataset.url, {});
  if (answer && asked === typed && !composing) show(answer);
}

async function settle(more) {
  clearTimeout(timer);
  if (busy || composing) return setTimeout(settle, 100, more);
  const asked = typed;
  const answer = await answered(panel.dataset.settle, more);
  if (answer && asked === typed && !composing) show(answer);
  report(answer ? answer.refusal : gettext("Not done: the line is down or the login has expired."));
}

function report(sentence) {
  refusal.remove();
  refusal.textContent = sentence || "";
  if (sentence) shelf.before(refusal);
}

function show(answer) {
  const { key, start } = findings[current] || {};
  findings = answer.findings;
  current = findings.findIndex((finding) => finding.key === key && finding.start === start);
  list.draw(answer.html);
  lines.show(findings.filter((finding) => finding.input !== "body"));
  where("body")?.show(findings.filter((finding) => finding.input === "body"));
}

// What shows the findings of an input; nothing of the body until its editor has started.
function where(input) {
  if (input !== "body") return lines;
  const surface = form.querySelector(".tiptap");
  if (!body && surface && surface.editor) body = proofBody(surface.editor);
  return body;
}

function jump(finding) {
  current = findings.indexOf(finding);
  list.point(finding.number);
  where(finding.input)?.jump(finding);
}

function take(finding) {
  if (finding.input !== "body") current = findings.indexOf(finding);
  where(finding.input)?.take(finding);
}

function waive(key) {
  const input = [...shelf.querySelectorAll("input")].find((one) => one.name === "reason-" + key);
  settle({ waive: key, [input.name]: input.value });
}

function press(event) {
  const button = event.target.closest("button[name]");
  if (!button) return;
  event.preventDefault();
  const number = Number(button.closest(".desk-doubt").dataset.number);
  const finding = findings.find((one) => one.number === number);
  if (button.name === "waive") waive(button.value);
  else if (button.name === "withdraw") settle({ withdraw: button.value });
  else if (finding && button.name === "jump") jump(finding);
  else if (finding && button.name === "take") take(finding);
}

// In an input method these keys choose a character.
function isTyping(event) {
  return event.isComposing || event.keyCode === 229 || composing;
}

function enter(event) {
  if (event.key !== "Enter" || isTyping(event) || !event.target.name?.startsWith("reason-")) return;
  event.preventDefault();
  waive(event.target.name.slice("reason-".length));
}

function walk(event) {
  if (event.key !== "F8" || isTyping(event) || !findings.length) return;
  event.preventDefault();
  const step = event.shiftKey ? -1 : 1;
  const from = current < 0 && step < 0 ? 0 : current;
  jump(findings[(from + step + findings.length) % findings.length]);
}

form.addEventListener("compositionstart", () => (composing = true), true);
form.addEventListener("compositionend", function () {
  composing = false;
  soon();
}, true);
whenTyped(form, function (event) {
  if (!event.isComposing && !panel.contains(event.target)) soon();
});
shelf.addEventListener("click", press);
shelf.addEventListener("keydown", enter);
document.addEventListener("keydown", walk);
panel.querySelector(".desk-proofing-keys").hidden = false;
head.tabIndex = -1;
refusal.className = "errornote";
refusal.setAttribute("role", "alert");
// The editor starts after the page has loaded; only then can its words be marked.
window.addEventListener("load", () => setTimeout(ask, 300));
