// The token that shows a form to be ours. It changes when somebody logs in, also in another tab: the cookie has the newest.
export function token() {
  return document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? "";
}

document.addEventListener("submit", (event) => {
  const field = event.target.querySelector("input[name='csrfmiddlewaretoken']");
  if (field && token()) field.value = token();
}, true);
