// Copies of typed text in this browser: there until the server has them. Each belongs to one person, story, form and tab.
const START = "kept:";
const MOST = 20;

function all() {
  const found = [];
  for (let place = 0; place < localStorage.length; place += 1) {
    const key = localStorage.key(place);
    if (!key.startsWith(START)) continue;
    try {
      found.push({ ...JSON.parse(localStorage.getItem(key)), key });
    } catch {
      localStorage.removeItem(key); // damaged: nothing can be read from it
    }
  }
  return found.sort((one, other) => one.at - other.at); // the oldest first
}

export function keyOf(whose, tab) {
  return `${START}${whose.person}:${whose.story}:${whose.form}:${tab}`;
}

// Whether it could be kept. A full store makes room by its oldest copies.
export function put(key, copy) {
  const text = JSON.stringify(copy);
  try {
    const others = all().filter((one) => one.key !== key);
    for (const one of others.slice(0, Math.max(0, others.length - MOST + 1))) localStorage.removeItem(one.key);
    for (;;) {
      try {
        localStorage.setItem(key, text);
        return true;
      } catch {
        const oldest = all().find((one) => one.key !== key);
        if (!oldest) return false;
        localStorage.removeItem(oldest.key);
      }
    }
  } catch {
    return false; // no store at all
  }
}

export function has(key) {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

// Removed once the server has writing `n` of it; typed on since, it stays.
export function drop(key, n) {
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    if (kept && kept.n <= n) localStorage.removeItem(key);
  } catch { /* no store, or nothing in it */ }
}

// All copies of a person, whichever story they belong to: each knows where it goes.
export function of(person) {
  try {
    return all().filter((one) => one.key.startsWith(`${START}${person}:`));
  } catch {
    return [];
  }
}
