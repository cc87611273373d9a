/* The behaviour of the shell, by data attributes, so that what htmx swaps in works too:
     data-opens="id"          opens the dialog of that id          data-closes            closes the one it stands in
     data-confirm="sentence"  asks before a form is sent           data-once              sends a form once
     data-themes              changes light and dark at once       data-autosubmit        sends its form when changed
     data-copies="text"       copies it; data-copied is said after  data-select            selects all when focused
   Everything here is a comfort: the pages work without it. */
(() => {
  "use strict";
  const root = document.documentElement;

  const openDialog = (id) => {
    const dialog = document.getElementById(id);
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.dispatchEvent(new CustomEvent("binome:open"));
  };

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) { event.preventDefault(); openDialog(opener.dataset.opens); }
    const closer = event.target.closest("[data-closes]");
    if (closer) closer.closest("dialog")?.close();
    if (event.target.nodeName === "DIALOG" && outside(event)) event.target.close();
    for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });

  document.addEventListener("click", async (event) => {
    const copier = event.target.closest("[data-copies]");
    if (!copier) return;
    await navigator.clipboard.writeText(copier.dataset.copies);
    say(copier.dataset.copied, "ok");
  });
  document.addEventListener("focusin", (event) => { if (event.target.matches("[data-select]")) event.target.select(); });

  const outside = (event) => {
    const box = event.target.getBoundingClientRect();
    return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
  };

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of document.querySelectorAll("details.menu[open]")) { menu.open = false; menu.querySelector("summary").focus(); }
    for (const number of document.querySelectorAll(".number:hover, .number:focus-within")) hush(number);
  });

  // A number's explanation: Escape hides it until one leaves; near the right edge it opens to the left.
  const hush = (number) => {
    number.classList.add("hushed");
    const back = () => { number.classList.remove("hushed"); number.removeEventListener("pointerleave", back); number.removeEventListener("focusout", back); };
    number.addEventListener("pointerleave", back);
    number.addEventListener("focusout", back);
  };
  const place = (event) => {
    const number = event.target.closest?.(".number");
    if (number) number.classList.toggle("flip", number.getBoundingClientRect().left + 310 > root.clientWidth);
  };
  document.addEventListener("pointerover", place);
  document.addEventListener("focusin", place);

  // Messages that come and go. What went wrong stays until it is closed.
  const toasts = document.getElementById("toasts");
  const settle = (toast) => {
    const close = document.createElement("button");
    close.type = "button"; close.className = "btn quiet"; close.textContent = toasts.dataset.close;
    close.addEventListener("click", () => toast.remove());
    toast.append(close);
    if (!toast.classList.contains("stop")) leaveAfter(toast, 7000);
  };
  const leaveAfter = (toast, delay) => {
    let timer = setTimeout(() => toast.remove(), delay);
    toast.addEventListener("pointerenter", () => clearTimeout(timer));
    toast.addEventListener("focusin", () => clearTimeout(timer));
    toast.addEventListener("pointerleave", () => { timer = setTimeout(() => toast.remove(), delay); });
  };
  const say = (text, tone = "") => {
    const toast = document.createElement("div");
    toast.className = `toast ${tone}`;
    const words = document.createElement("span");
    words.className = "grow"; words.textContent = text;
    toast.append(words);
    toasts.append(toast);
    settle(toast);
  };
  toasts.querySelectorAll(".toast").forEach(settle);
  document.body.addEventListener("binome:toast", (event) => say(event.detail.text, event.detail.tone));

  // Ask before what cannot be undone; send once.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const asked = event.submitter?.dataset.confirm || form.dataset.confirm;
    if (asked && !window.confirm(asked)) { event.preventDefault(); event.stopImmediatePropagation(); return; }
    if (!("once" in form.dataset)) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 4000);
  }, true);
  document.addEventListener("change", (event) => event.target.closest("[data-autosubmit]")?.form?.requestSubmit());

  document.addEventListener("submit", (event) => {
    if (!("themes" in event.target.dataset) || !event.submitter) return;
    event.preventDefault();
    const chosen = event.submitter.value;
    if (chosen) root.dataset.theme = chosen; else delete root.dataset.theme;
    for (const button of event.target.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button === event.submitter));
    fetch(event.target.action, { method: "POST", body: new FormData(event.target, event.submitter), redirect: "manual" });
  });

  // The loop: the current station in sight on a phone; nothing is asked of the server while the page is hidden.
  const here = () => {
    const rail = document.getElementById("loop"), current = rail?.querySelector("[aria-current]");
    if (current) rail.scrollLeft = current.offsetLeft - (rail.clientWidth - current.offsetWidth) / 2;
  };
  here();
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    const polling = (event.detail.elt.getAttribute("hx-trigger") || "").startsWith("every");
    if (polling && document.hidden) event.preventDefault();
  });

  // The palette: arrows move, Enter opens, and the first line is always chosen.
  const palette = document.querySelector("[data-palette]");
  if (palette) {
    const field = palette.querySelector("input");
    const lines = () => [...palette.querySelectorAll("[role=option]")];
    const choose = (line) => {
      lines().forEach((one) => one.setAttribute("aria-selected", String(one === line)));
      field.setAttribute("aria-activedescendant", line?.id || "");
      line?.scrollIntoView({ block: "nearest" });
    };
    palette.addEventListener("binome:open", () => { field.select(); window.htmx?.trigger(field, "palette:open"); });
    palette.addEventListener("htmx:afterSwap", () => choose(lines()[0]));
    palette.addEventListener("keydown", (event) => {
      const all = lines(), at = all.findIndex((one) => one.getAttribute("aria-selected") === "true");
      if (event.key === "ArrowDown") { event.preventDefault(); choose(all[(at + 1) % all.length]); }
      if (event.key === "ArrowUp") { event.preventDefault(); choose(all[(at - 1 + all.length) % all.length]); }
      if (event.key === "Enter" && all[at]) { event.preventDefault(); all[at].click(); }
    });
  }

  window.binome = Object.freeze({ say, openDialog });
})();
