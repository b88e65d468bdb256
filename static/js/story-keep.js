// Never lose a word: what is typed in a story's form goes to this browser at once and to the server at every pause, and
// one quiet line says where it is. The same request tells who else has the story open. Words come from the template.
import * as copies from "./story-keep-copies.js";
import { token } from "./story-keep-token.js";

const PAUSE = 2000; // milliseconds after the last key
const LONGEST = 10000; // … and at the latest, while somebody goes on typing
const AGAIN = 5000; // after a failure
const ROUND = 15000; // who is there
const AWAY = 5 * 60 * 1000; // a tab hidden for so long says nothing more
const ONCE = 10000; // the answer to a pressed button is waited for so long
const LIGHT = 60000; // bytes that a browser still sends while a page is closed

const box = document.querySelector("[data-keeping]");
const form = box.closest("form");
const words = box.dataset;
const tab = form.elements.namedItem("tab");
const whose = { person: words.person, story: words.story, form: words.form };
let n = 0, onServer = 0, inBrowser = 0; // the newest writing, and the newest that each of the two has
let lastTyped = 0, pressed = 0, submitted = false, sending = false, hiddenSince = 0, shown = "";
let pause, longest, again, soon;

tab.value = tab.defaultValue; // a browser that restores a form restores a token that is another tab's

// ----- What is in the form -----

function typedFields() {
  return [...new FormData(form)].filter(([name, text]) => typeof text === "string" && name !== "csrfmiddlewaretoken");
}

const key = () => copies.keyOf(whose, tab.value);
const snapshot = () => JSON.stringify(typedFields());
let before = snapshot();

function changed() {
  if (submitted) anotherTab(); // typed after the button was pressed: not in what is being saved
  n = Math.max(n + 1, Date.now());
  lastTyped = Date.now();
  soon ??= setTimeout(keepHere, 200);
  clearTimeout(pause);
  pause = setTimeout(send, PAUSE);
  longest ??= setTimeout(send, LONGEST);
  if (!shown || shown === "saved") say("typing", words.typing);
}

function anotherTab() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  tab.value = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  submitted = false;
  onServer = inBrowser = 0;
  before = snapshot();
}

function keepHere() {
  clearTimeout(soon);
  soon = undefined;
  if (n <= Math.max(inBrowser, onServer)) return;
  if (copies.put(key(), { ...whose, n, at: Date.now(), url: words.url, tab: tab.value, fields: typedFields() })) inBrowser = n;
}

// ----- To the server -----

function packet(fields, more, form = whose.form) {
  const body = new FormData();
  for (const [name, text] of [...fields, ["_person", whose.person], ["_form", form], ...more]) body.append(name, text);
  return body;
}

function ask(body, more = {}, url = words.url) {
  const headers = { "X-CSRFToken": token(), Accept: "application/json" };
  return fetch(url, { method: "POST", body, headers, credentials: "same-origin", ...more });
}

const light = (body) => [...body].reduce((sum, [name, text]) => sum + 160 + name.length + new Blob([text]).size, 0) < LIGHT;

function current(extra = []) {
  const fresh = n > onServer;
  const fields = fresh ? typedFields() : ["tab", "revision"].map((name) => [name, form.elements.namedItem(name).value]);
  const typing = Date.now() - lastTyped < 30000 ? [["_typing", "1"]] : [];
  return packet(fields, [...(fresh ? [["_n", String(n)]] : []), ...typing, ...extra]);
}

async function send() {
  for (const timer of [pause, longest, again]) clearTimeout(timer);
  longest = undefined;
  keepHere();
  if (sending || submitted) return;
  sending = true;
  const writing = n, where = key();
  try {
    const body = current();
    const answer = await ask(body, { signal: AbortSignal.timeout(15000), keepalive: document.hidden && light(body) });
    const told = await answer.json().catch(() => ({ error: "silent" }));
    heard(answer.ok ? told : { error: "silent", ...told }, writing, where);
  } catch {
    heard({ error: navigator.onLine ? "silent" : "offline" }, writing, where);
  }
  sending = false;
  if (n > writing && shown !== "trouble") pause = setTimeout(send, PAUSE);
}

function heard(told, writing, where) {
  if (told.done) { // this form was saved; what was typed since is another tab's
    copies.drop(where, writing);
    if (n) { anotherTab(); changed(); }
    return;
  }
  if (told.kept && where === key()) {
    onServer = Math.max(onServer, writing);
    copies.drop(where, writing);
  }
  if (told.error) trouble(told);
  else if (n > onServer) say("typing", words.typing);
  else if (told.said) say("saved", `${told.said} · ${words.yet}`);
  else if (shown === "trouble") say("saved", savedBefore);
  if (!told.error) surroundings(told);
}

// ----- In words -----

const line = box.querySelector("[data-keeping-said]");
const loud = line.cloneNode(); // read aloud, and only when something else is so; the quiet line changes all the time
line.removeAttribute("aria-live");
loud.className = "visually-hidden";
line.after(loud);
let savedBefore = "";

function say(kind, sentence, login = false) {
  box.hidden = !sentence;
  box.dataset.kind = kind;
  line.textContent = sentence;
  if ((kind === "trouble" && loud.textContent !== sentence) || (shown === "trouble" && kind === "saved")) loud.textContent = sentence;
  box.querySelector("[data-keeping-login]").hidden = !login;
  if (kind === "saved") savedBefore = sentence;
  shown = kind;
}

function trouble(told) {
  const known = { offline: words.offline, silent: words.silent, token: words.silent, "logged-out": words.loggedOut, "somebody-else": words.somebodyElse };
  const lost = n > Math.max(onServer, inBrowser);
  const sentence = known[told.error] ?? [told.said, told.kept || lost ? "" : words.here].filter(Boolean).join(" ");
  say("trouble", lost ? words.nowhere : sentence, ["logged-out", "somebody-else"].includes(told.error));
  again = setTimeout(send, told.kept ? ROUND : AGAIN);
}

function surroundings(told) {
  const others = document.querySelector("[data-keeping-others]");
  const news = document.querySelector("[data-keeping-news]");
  const lines = told.others.map((sentence) => Object.assign(document.createElement("li"), { textContent: sentence }));
  if (others.textContent !== told.others.join("")) others.replaceChildren(...lines);
  others.hidden = !lines.length;
  if (news.textContent !== told.news) news.textContent = told.news;
  news.hidden = !told.news;
}

// ----- What other tabs of this browser left -----

const radio = new BroadcastChannel("story-keep");
const alive = new Set();

radio.addEventListener("message", ({ data }) => {
  if (data.hello) radio.postMessage({ alive: tab.value });
  if (data.alive) alive.add(data.alive);
});

async function fetchOffers() {
  const answer = await fetch(`${words.offers}?tab=${tab.value}`, { credentials: "same-origin" });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.querySelector("[data-keeping-offers]").replaceChildren(...page.body.children);
}

async function handOver(copy) {
  const answer = await ask(packet(copy.fields, [["_n", String(copy.n)], ["_left", "1"]], copy.form), {}, copy.url);
  const told = await answer.json();
  if (told.kept || told.done) copies.drop(copy.key, copy.n);
  return told.kept && copy.url === words.url;
}

async function handOverAll() {
  if (alive.has(tab.value)) anotherTab(); // a tab that was doubled
  if (copies.has(key())) changed(); // this form came back from the server, which may not have kept it
  const left = copies.of(whose.person).filter((copy) => copy.tab !== tab.value && !alive.has(copy.tab));
  const handed = [];
  for (const copy of left) handed.push(await handOver(copy));
  if (handed.some(Boolean)) await fetchOffers();
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[form='keeping-aside']");
  if (!button) return;
  event.preventDefault();
  await fetch(button.formAction, { method: "POST", headers: { "X-CSRFToken": token() }, credentials: "same-origin" });
  await fetchOffers();
});

// ----- When -----

function leave() {
  keepHere();
  const body = current([["_left", "1"]]);
  const last = submitted || !light(body) ? packet([["tab", tab.value]], [["_left", "1"]]) : body;
  ask(last, { keepalive: true }).catch(() => {});
}

function typed(event) {
  if (event.target.form !== form) return; // a verb's note, or the editor's own box: it writes into the form's itself
  changed();
  before = "";
}

function round() {
  const now = snapshot();
  if (before && now !== before) changed(); // set by a script, which tells nobody
  before = now;
  if (document.hidden && Date.now() - hiddenSince > AWAY) return;
  send();
}

form.addEventListener("input", typed);
form.addEventListener("change", typed);
form.addEventListener("submit", (event) => {
  keepHere();
  if (event.submitter?.formTarget === "_blank") return; // the preview opens in a tab of its own and saves nothing
  if (Date.now() - pressed < ONCE && (submitted || whose.story === "new")) {
    event.preventDefault(); // pressed twice: a new story would be there twice
    return;
  }
  pressed = Date.now();
  submitted = true;
});
document.addEventListener("visibilitychange", () => {
  hiddenSince = document.hidden ? Date.now() : 0;
  send();
});
window.addEventListener("pagehide", leave);
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  pressed = 0;
  if (submitted) n = 0; // it is saved, or lies in this browser and is handed over now
  anotherTab();
  send();
  handOverAll().catch(() => {});
});
window.addEventListener("focus", send);
window.addEventListener("online", send);
window.addEventListener("offline", () => { keepHere(); if (n > onServer) trouble({ error: "offline" }); });
window.addEventListener("beforeunload", (event) => {
  keepHere();
  if (!submitted && n > Math.max(onServer, inBrowser)) event.preventDefault();
});

const restored = [...form.elements].some((one) => one.type !== "hidden" && "defaultValue" in one && one.value !== one.defaultValue);
if (restored) changed(); // the browser put back what was typed before
else if (words.saved && document.querySelector(".messagelist .success")) say("saved", words.saved);
radio.postMessage({ hello: true });
setTimeout(() => handOverAll().catch(() => {}), 400);
setInterval(round, ROUND);
send();
