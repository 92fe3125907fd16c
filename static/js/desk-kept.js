/* After a story was saved: forget the words of it that this browser kept. */
const marker = document.getElementById("desk-kept");
const key = ["jianbao", marker.dataset.user, marker.dataset.story].join(":");
localStorage.removeItem(key);
localStorage.removeItem(key + ":later");
// Coming back to this address must not forget what is typed later.
history.replaceState(null, "", location.pathname);
