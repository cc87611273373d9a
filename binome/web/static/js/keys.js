/* Keys. Any screen may declare its own:
     data-key="r"  data-key-label="Reply"     pressing r presses (or focuses) this element
     data-key="Mod+Enter"                     with Ctrl or ⌘; works inside a field too
     data-list                                j and k move among its [data-line] children, Enter opens the first link
     data-go="c"                              g then c follows this link
   Letters do nothing while one writes. */
(() => {
  "use strict";
  let waiting = 0; // until when a letter after g counts, in milliseconds

  const writing = (target) => target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  const shown = (element) => element.offsetParent !== null || element.getClientRects().length > 0;
  const room = () => [...document.querySelectorAll("dialog[open]")].pop() || document;
  const find = (selector) => [...room().querySelectorAll(selector)].find(shown);

  const press = (element) => {
    if (element.matches("input:not([type=checkbox], [type=radio], [type=submit]), textarea, select")) { element.focus(); element.select?.(); }
    else element.click();
  };

  const move = (step) => {
    const list = find("[data-list]");
    if (!list) return;
    const lines = [...list.querySelectorAll("[data-line]")].filter(shown);
    const at = lines.findIndex((line) => line.contains(document.activeElement) || line.getAttribute("aria-selected") === "true");
    const next = lines[Math.min(Math.max(at + step, 0), lines.length - 1)];
    if (!next) return;
    lines.forEach((line) => line.setAttribute("aria-selected", String(line === next)));
    const target = next.matches("a, button, [tabindex]") ? next : next.querySelector("a, button");
    target?.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    next.dispatchEvent(new CustomEvent("binome:chosen", { bubbles: true }));
  };

  const letter = (event) => {
    if (Date.now() < waiting) {
      waiting = 0;
      const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
      if (link) { event.preventDefault(); link.click(); }
      return;
    }
    if (event.key === "g") { waiting = Date.now() + 1200; return; }
    if (event.key === "?") { event.preventDefault(); window.binome.openDialog("keys-help"); return; }
    if (event.key === "j" || event.key === "k") { move(event.key === "j" ? 1 : -1); return; }
    const target = find(`[data-key="${CSS.escape(event.key)}"]`);
    if (target && !target.disabled) { event.preventDefault(); press(target); }
  };

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    if (event.metaKey || event.ctrlKey) {
      if (event.key.toLowerCase() === "k") { event.preventDefault(); window.binome.openDialog("palette"); return; }
      const target = find(`[data-key="Mod+${CSS.escape(event.key)}"]`);
      if (target && !target.disabled) { event.preventDefault(); press(target); }
      return;
    }
    if (!writing(event.target)) letter(event);
  });

  // The help tells the keys of the screen one is on.
  document.getElementById("keys-help")?.addEventListener("binome:open", (event) => {
    const section = event.target.querySelector("[data-keys-here]"), list = section.querySelector("dl");
    list.replaceChildren();
    const known = new Set();
    for (const element of document.querySelectorAll("[data-key]")) {
      const key = element.dataset.key.replace("Mod+Enter", "⌘↵");
      if (known.has(key) || !shown(element)) continue;
      known.add(key);
      const name = document.createElement("dt"), keys = document.createElement("dd"), cap = document.createElement("kbd");
      name.textContent = element.dataset.keyLabel || element.getAttribute("aria-label") || element.textContent.trim().replace(/\s+\S$/, "");
      cap.textContent = key; keys.append(cap); list.append(name, keys);
    }
    section.hidden = known.size === 0;
  });
})();
