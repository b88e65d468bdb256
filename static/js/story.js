// The tools of a story, and the beacon: one number goes up for this story, nothing about the reader is kept.
const root = document.documentElement;
const steps = ["s", "", "l", "xl"];
const said = document.querySelector(".toolbar__said");

function say(words) {
  said.textContent = words;
  clearTimeout(say.later);
  say.later = setTimeout(() => { said.textContent = ""; }, 2500);
}

function on(selector, act) {
  for (const button of document.querySelectorAll(selector)) button.addEventListener("click", () => act(button));
}

function ends() {
  const at = Math.max(0, steps.indexOf(root.dataset.text || ""));
  for (const button of document.querySelectorAll("[data-size]")) {
    if (steps[at + Number(button.dataset.size)] === undefined) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  }
}
ends();

on("[data-size]", (button) => {
  const at = Math.max(0, steps.indexOf(root.dataset.text || ""));
  const to = Math.min(steps.length - 1, Math.max(0, at + Number(button.dataset.size)));
  if (steps[to]) root.dataset.text = steps[to]; else delete root.dataset.text;
  try { if (steps[to]) localStorage.text = steps[to]; else localStorage.removeItem("text"); } catch (refused) { /* for this page only */ }
  ends();
  say(`${button.dataset.said} ${to + 1}/${steps.length}`);
});

on("[data-print]", () => print());

// A preview has no canonical address; its own is as good.
const here = () => document.querySelector("link[rel=canonical]")?.href || location.href;

on("[data-copy]", async (button) => {
  const link = here();
  try { await navigator.clipboard.writeText(link); say(button.dataset.said); } catch (refused) { say(link); }
});

if (navigator.share) {
  for (const button of document.querySelectorAll("[data-share]")) button.hidden = false;
  on("[data-share]", () => navigator.share({ title: document.title, url: here() }).catch(() => {}));
}

// A read is five seconds on the screen, once a visit, and none by whoever works here (js/admin-mark.js).
const READ = 5000; // milliseconds
const story = document.querySelector("[data-read]");

function counted() {
  try {
    const key = `read ${story.dataset.read}`;
    if (localStorage.newsroom || sessionStorage[key]) return true;
    sessionStorage[key] = "1";
  } catch (refused) { /* the server knows a reload, too */ }
  return false;
}

function waiting() {
  let later;
  const look = () => {
    clearTimeout(later);
    if (document.visibilityState !== "visible") return;
    later = setTimeout(() => {
      document.removeEventListener("visibilitychange", look);
      if (!counted()) fetch(story.dataset.read, { method: "POST", keepalive: true, credentials: "omit" }).catch(() => {});
    }, READ);
  };
  document.addEventListener("visibilitychange", look);
  look();
}
if (story) waiting();
