/* The story form: a live count of the body, the printed opening as it is typed, and one filing per press. */
(function () {
  "use strict";
  const form = document.getElementById("article_form");
  if (!form) return;
  const body = form.elements.body;
  form.classList.add("has-script");

  function words(html) {
    const holder = new DOMParser().parseFromString(html, "text/html");
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

  function liveOpening() {
    const shown = document.getElementById("desk-opening");
    let timer = 0;
    const ask = async function () {
      const data = new FormData();
      for (const [name, value] of new FormData(form)) {
        if (typeof value === "string") data.append(name, value);
      }
      const answer = await fetch(shown.dataset.url, { method: "POST", body: data, credentials: "same-origin" });
      if (!answer.ok) return;
      const told = await answer.json();
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
})();
