/* A form while it is typed: heard at every change, sent as it is, answered. */
export function whenTyped(form, then) {
  form.addEventListener("input", then);
  form.addEventListener("change", then);
  // A list that is searched by typing speaks to jQuery alone.
  django.jQuery(form).on("change", "select", then);
}

// Pictures wait until the form is saved.
function typedIn(form, more) {
  const data = new FormData();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") data.append(name, value);
  }
  for (const [name, value] of Object.entries(more)) data.append(name, value);
  return data;
}

// Null while the line is down or the login has expired: saving will say so.
export async function answerTo(form, url, more = {}) {
  try {
    const answer = await fetch(url, { method: "POST", body: typedIn(form, more), credentials: "same-origin" });
    return answer.ok && !answer.redirected ? await answer.json() : null;
  } catch (away) {
    return null;
  }
}
