// Tells the server that this story was opened: one number goes up, nothing about the reader is kept.
const story = document.querySelector("[data-read]");
if (story) {
  fetch(story.dataset.read, { method: "POST", keepalive: true, credentials: "omit" }).catch(() => {});
}
