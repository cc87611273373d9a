/* The inbox: opening a conversation beside the list, and on a phone in its place. */
(() => {
  "use strict";
  const screen = document.querySelector("main.inbox");
  if (!screen) return;

  const opened = () => document.getElementById("thread")?.dataset.conversation;
  const bottom = () => { const talk = document.getElementById("talk"); if (talk) talk.scrollTop = talk.scrollHeight; };
  const mark = () => {
    for (const line of screen.querySelectorAll("[data-line]")) line.setAttribute("aria-selected", String(line.id === `line-${opened()}`));
  };
  bottom();

  // A click on a line's link also chooses the line: it is opened once, so that words typed meanwhile stay.
  let asked = opened();
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    const line = event.detail.elt.closest("[data-line]");
    if (!line) return;
    const key = line.id.replace("line-", "");
    if (event.detail.elt === line && key === asked) event.preventDefault();
    else asked = key;
  });

  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "thread" || event.target.id === "thread") {
      screen.classList.add("opened");
      document.getElementById(`line-${opened()}`)?.classList.remove("new");
      mark();
      bottom();
    }
    if (event.target.id === "inbox-lines") mark();
  });

  // While somebody reads further up, what arrives does not move the page.
  let stuck = true;
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const talk = event.detail.target;
    if (talk.id === "talk") stuck = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 40;
  });
  document.body.addEventListener("htmx:afterSettle", (event) => { if (event.target.id === "talk" && stuck) bottom(); });
})();
