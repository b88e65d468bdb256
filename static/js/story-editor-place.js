// Saving brings a fresh page. Who saved and writes on finds the caret, the focus and the page where they were.
import { pm } from "../django_prose_editor/editor.js";

const KEY = "story-place";
const FRESH = 60000; // milliseconds after which it is another visit

// Where the focus is: the text, a field or button by its selector, or nowhere.
function focused(view) {
  const { activeElement: active } = document;
  if (view.hasFocus()) return "text";
  if (active.id) return `#${CSS.escape(active.id)}`;
  return active.name ? `form [name="${CSS.escape(active.name)}"]` : "";
}

// How far below the window's edge stands what has the focus.
function top(view, field, { from }) {
  return field ? field.getBoundingClientRect().top : view.coordsAtPos(from).top;
}

function remembered() {
  try {
    const place = JSON.parse(sessionStorage.getItem(KEY));
    sessionStorage.removeItem(KEY);
    const same = place && (place.path === location.pathname || place.path.endsWith("/add/"));
    return same && Date.now() - place.at < FRESH ? place : null;
  } catch {
    return null; // no store, or nothing in it that is ours
  }
}

function goBack(view, place) {
  const { doc } = view.state;
  const [from, to] = [place.from, place.to].map((at) => doc.resolve(Math.min(at, doc.content.size)));
  view.dispatch(view.state.tr.setSelection(pm.state.TextSelection.between(from, to)).setMeta("addToHistory", false));
  const field = place.focus === "text" ? null : place.focus && document.querySelector(place.focus);
  if (field) {
    field.focus({ preventScroll: true });
    if (place.caret && field.setSelectionRange) field.setSelectionRange(...place.caret);
  } else if (place.focus === "text") view.focus();
  // A warning on top of the page is read first.
  if (document.querySelector(".messagelist li:not(.success)")) return;
  if (place.top === null) scrollTo({ top: place.scroll, behavior: "instant" });
  else scrollBy({ top: top(view, field, place) - place.top, behavior: "instant" });
}

// For an editor whose text is loaded: go back, and remember at the next save.
export function keepPlace({ editor: { view }, area: { form } }) {
  const place = remembered();
  if (place && !document.querySelector(".errornote, .desk--alarm")) goBack(view, place);
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name !== "_continue") return;
    const { from, to } = view.state.selection;
    const focus = focused(view);
    const active = focus === "text" ? null : document.activeElement;
    const still = active?.closest("button, [type=submit]") || !focus; // the bar of buttons stands where it stands
    const now = { path: location.pathname, at: Date.now(), from, to, focus, scroll: scrollY, top: still ? null : top(view, active, { from }) };
    if (active?.matches("textarea, input[type=text]")) now.caret = [active.selectionStart, active.selectionEnd];
    try { sessionStorage.setItem(KEY, JSON.stringify(now)); } catch { /* no room: the page begins on top */ }
  });
}
