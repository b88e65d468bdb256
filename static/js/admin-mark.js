// Who works here is no reader: this browser's reads of our own stories are not counted (js/story.js).
try { localStorage.newsroom = "1"; } catch { /* then they are */ }
