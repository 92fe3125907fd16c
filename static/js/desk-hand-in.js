/* Handing pages in: files are dropped on the box as well as chosen, and named before they go. */
const box = document.querySelector(".hand-in-drop");
const input = box.querySelector("input[type=file]");
const list = box.querySelector("ul");

function name() {
  list.replaceChildren(...[...input.files].map(function (file) {
    const line = document.createElement("li");
    line.textContent = file.name;
    return line;
  }));
}

for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
  box.addEventListener(kind, function (event) {
    event.preventDefault();
    box.classList.toggle("is-over", kind === "dragenter" || kind === "dragover");
  });
}
box.addEventListener("drop", function (event) {
  if (!event.dataTransfer.files.length) return;
  input.files = event.dataTransfer.files;
  name();
});
input.addEventListener("change", name);
