// A note is written without leaving the story. What is typed and not sent yet stays in this tab, whatever happens to the page.
import { token } from "./story-keep-token.js";

const panel = document.querySelector("[data-notes]");
const form = document.getElementById("note-form");
const box = document.getElementById("note-text");
const said = panel.querySelector("[data-notes-said]");
const button = panel.querySelector("button[form='note-form']");
const words = panel.dataset;

function keep() {
  try {
    if (box.value) sessionStorage.setItem(words.key, box.value);
    else sessionStorage.removeItem(words.key);
  } catch { /* a browser without room for it: the note stands in the box alone */ }
}

function typedBefore() {
  try { return sessionStorage.getItem(words.key) || ""; } catch { return ""; }
}

async function write() {
  const body = new FormData(form); // with the note: its box belongs to this form
  const headers = { Accept: "application/json", "X-CSRFToken": token() };
  const answer = await fetch(form.action, { method: "POST", body, headers, credentials: "same-origin", redirect: "manual" });
  const type = answer.headers.get("Content-Type") || "";
  if (answer.type === "opaqueredirect" || !type.startsWith("application/json")) return form.submit(); // logged out: the page says so, and holds the note
  const told = await answer.json();
  if (told.error) { said.textContent = told.error; return box.focus(); }
  panel.querySelector("[data-notes-list]").innerHTML = told.html; // drawn by the server, as on the page itself
  box.value = "";
  box.dispatchEvent(new Event("input", { bubbles: true }));
  said.textContent = [words.written, ...told.said].join(" ");
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (button.disabled) return;
  button.disabled = true;
  try { await write(); } catch { said.textContent = words.failed; }
  button.disabled = false;
});
box.addEventListener("input", keep);
const before = typedBefore();
const sent = [...panel.querySelectorAll(".notes__text")].some((one) => one.textContent.trim() === before.trim());
if (!box.value && before && !sent) {
  box.value = before;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
