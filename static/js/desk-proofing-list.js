/* The list of findings as the server prints it; reasons half written and the caret stay where they were. */
export function listOf(list, head) {
  let drawn = "";

  function reasons() {
    const written = (input) => input.value || input === document.activeElement;
    return [...list.querySelectorAll("input[name^=reason-]")].filter(written);
  }

  function putBack({ name, value, focused, at }) {
    const input = list.querySelector(`[name="${name}"]`);
    if (!input) return;
    input.closest("details").open = true;
    input.value = value;
    if (!focused) return;
    input.focus({ preventScroll: true });
    input.setSelectionRange(at, at);
  }

  function draw(html) {
    if (html === drawn) return;
    drawn = html;
    const held = list.contains(document.activeElement) && document.activeElement;
    const place = held && placeOf(held);
    const kept = reasons().map((input) => ({
      name: input.name,
      value: input.value,
      focused: input === document.activeElement,
      at: input.selectionStart,
    }));
    list.innerHTML = html;
    kept.forEach(putBack);
    for (const button of list.querySelectorAll(".desk-doubt-jump")) button.hidden = false;
    // Whoever walks the list by keyboard is not thrown out of it.
    if (held && !list.contains(document.activeElement)) {
      ((place && list.querySelector(place)) || head).focus({ preventScroll: true });
    }
  }

  function placeOf(button) {
    const item = button.closest("[data-number]");
    return item && button.name ? `[data-number="${item.dataset.number}"] [name="${button.name}"]` : "";
  }

  function point(number) {
    for (const item of list.querySelectorAll("[data-number]")) {
      if (Number(item.dataset.number) === number) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    }
  }

  return { draw, point };
}
