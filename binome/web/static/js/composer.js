/* Comforts of the composer: pictures dropped or pasted go where "add pictures" puts them. Saving itself is htmx's. */
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
})();
