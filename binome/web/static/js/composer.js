/* Comforts of the composer: pictures dropped or pasted go where "add pictures" puts them. Saving itself is htmx's, a
   moment after the last key; what was typed within that moment is kept before another form of the page is sent. */
(() => {
  "use strict";
  const give = (input, files) => {
    const pictures = [...files].filter((file) => file.type.startsWith("image/"));
    if (!input || !pictures.length) return false;
    const bag = new DataTransfer();
    pictures.forEach((file) => bag.items.add(file));
    input.files = bag.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  };
  const zoneOf = (event) => event.target.closest?.(".text-block, .native")?.querySelector("[data-drop]");

  document.addEventListener("dragover", (event) => {
    const zone = zoneOf(event);
    document.querySelectorAll("[data-drop].over").forEach((one) => one !== zone && one.classList.remove("over"));
    if (zone && event.dataTransfer.types.includes("Files")) { event.preventDefault(); zone.classList.add("over"); }
  });
  document.addEventListener("drop", (event) => {
    const zone = zoneOf(event);
    if (!zone || !event.dataTransfer.files.length) return;
    event.preventDefault();
    zone.classList.remove("over");
    give(zone.querySelector("input"), event.dataTransfer.files);
  });
  document.addEventListener("paste", (event) => {
    const zone = zoneOf(event);
    if (zone && give(zone.querySelector("input"), event.clipboardData.files)) event.preventDefault();
  });

  const COMPOSER = "form[data-composer]";
  let unsaved = false;
  document.addEventListener("input", (event) => { if (event.target.closest(COMPOSER)) unsaved = true; });
  document.addEventListener("htmx:configRequest", (event) => { if (event.target.matches(COMPOSER)) unsaved = false; });

  /* The same form after the save: the answer may have brought it anew, empty. */
  const asItStands = (form) => {
    if (form.isConnected) return form;
    const fresh = [...document.forms].find((one) => one.getAttribute("action") === form.getAttribute("action"));
    new FormData(form).forEach((value, name) => {
      const field = fresh?.elements[name];
      if (field?.type !== "hidden" && typeof value === "string" && field) field.value = value;
    });
    return fresh;
  };
  document.addEventListener("submit", (event) => {
    if (!unsaved || event.target.matches(COMPOSER)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    delete event.target.dataset.sent; // shell.js counted this one
    const go = (settled) => {
      if (!settled.detail.requestConfig?.elt.matches(COMPOSER)) return;
      document.removeEventListener("htmx:afterSettle", go);
      asItStands(event.target)?.requestSubmit();
    };
    document.addEventListener("htmx:afterSettle", go);
    htmx.trigger(document.querySelector(COMPOSER), "change");
  }, true);
})();
