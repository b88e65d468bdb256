// Before anything is drawn: the reader's own theme and text size, if this browser remembers one.
(function (root) {
  root.classList.add("js");
  try {
    if (localStorage.theme) root.dataset.theme = localStorage.theme;
    if (localStorage.text) root.dataset.text = localStorage.text;
  } catch (refused) { /* no storage: the system's settings apply */ }
})(document.documentElement);
