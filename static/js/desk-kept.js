/* On the page that follows a saved form: forget the copy of it that this browser kept. */
(function () {
  "use strict";
  const marker = document.getElementById("desk-kept");
  if (marker) localStorage.removeItem(["jianbao", marker.dataset.user, marker.dataset.story].join(":"));
})();
