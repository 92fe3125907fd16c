/* The story form: a live count of the body, the printed opening as it is typed, and one filing per press. */
(function () {
  "use strict";
  const form = document.getElementById("article_form");
  if (!form) return;
  const body = form.elements.body;
  form.classList.add("has-script");

  function words(html) {
    const holder = new DOMParser().parseFromString(html, "text/html");
    // As the server does: a block ends a line, so that figures of two paragraphs do not run together.
    for (const block of holder.querySelectorAll("p, h2, li, blockquote, br")) block.after("\n");
    return holder.body.textContent;
  }

  function liveCount() {
    const line = document.createElement("p");
    line.className = "desk-count";
    line.setAttribute("aria-live", "off");
    body.closest(".form-row").append(line);
    const show = function () {
      const many = window.Jianbao.count(words(body.value));
      line.textContent = interpolate(ngettext("%s character", "%s characters", many), [many]);
      line.classList.toggle("over", many > 50000);
    };
    body.addEventListener("input", show);
    show();
  }

  // Nothing is told while the line is down or the login has expired; saving will say so.
  async function asked(url, data) {
    try {
      const answer = await fetch(url, { method: "POST", body: data, credentials: "same-origin" });
      return answer.ok && !answer.redirected ? await answer.json() : null;
    } catch (away) {
      return null;
    }
  }

  function liveOpening() {
    const shown = document.getElementById("desk-opening");
    let timer = 0;
    const ask = async function () {
      const data = new FormData();
      for (const [name, value] of new FormData(form)) {
        if (typeof value === "string") data.append(name, value);
      }
      const told = await asked(shown.dataset.url, data);
      if (!told) return;
      for (const part of shown.querySelectorAll("[data-part]")) part.textContent = told[part.dataset.part];
    };
    const soon = function () {
      clearTimeout(timer);
      timer = setTimeout(ask, 400);
    };
    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    django.jQuery(form).on("change", "select", soon);
    ask();
  }

  // Fields that are searched by typing come without a name of their own.
  function nameSearches() {
    for (const field of form.querySelectorAll("select.admin-autocomplete")) {
      if (!field.nextElementSibling || !field.labels.length) continue;
      const name = field.labels[0].textContent.replace(/[:：]\s*$/, "");
      for (const part of field.nextElementSibling.querySelectorAll("[role=combobox], [role=textbox]")) part.setAttribute("aria-label", name);
    }
  }

  function fileOnce() {
    form.addEventListener("submit", function () {
      setTimeout(function () {
        for (const button of form.querySelectorAll("[type=submit]")) button.disabled = true;
      }, 0);
    });
    window.addEventListener("pageshow", function () {
      for (const button of form.querySelectorAll("[type=submit]")) button.disabled = false;
    });
  }

  if (body && window.Jianbao) liveCount();
  if (document.getElementById("desk-opening")) liveOpening();
  fileOnce();
  // After the admin has made them.
  django.jQuery(nameSearches);
  document.addEventListener("formset:added", () => setTimeout(nameSearches, 0));
})();
