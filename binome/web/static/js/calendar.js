/* Takes a chip to another day: by drag, or with the keyboard (m, arrows, Enter, Escape). The server answers the calendar. */
(() => {
  "use strict";
  const said = document.getElementById("calendar-said");
  const days = () => [...document.querySelectorAll("#calendar [data-date]")];
  let held = null, target = null;

  const aim = (day) => {
    target?.classList.remove("target");
    target = day;
    target?.classList.add("target");
  };

  const grab = (chip) => { held = chip; chip.classList.add("moving"); aim(chip.closest("[data-date]")); };
  const leave = () => { held?.classList.remove("moving"); held = null; aim(null); };

  const drop = () => {
    const chip = held, day = target?.dataset.date;
    leave();
    if (!chip || !day || day === chip.dataset.day) { said.textContent = said.dataset.drop; return; }
    const calendar = document.getElementById("calendar");
    const values = { date: day, view: calendar.dataset.view, on: calendar.dataset.on };
    const back = chip.getAttribute("href");
    window.htmx.ajax("POST", chip.dataset.move, { values, source: calendar, target: calendar, swap: "outerHTML" })
      .then(() => document.querySelector(`#calendar [href="${CSS.escape(back)}"]`)?.focus());
  };

  document.addEventListener("dragstart", (event) => {
    const chip = event.target.closest?.("[data-move]");
    if (!chip) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", chip.title);
    grab(chip);
  });
  document.addEventListener("dragover", (event) => {
    const day = held && event.target.closest?.("#calendar [data-date]");
    if (day) { event.preventDefault(); aim(day); }
  });
  document.addEventListener("drop", (event) => { if (held) { event.preventDefault(); drop(); } });
  document.addEventListener("dragend", leave);

  const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = (by) => {
    const all = days(), at = all.indexOf(target) + by;
    if (!all[at]) return;
    aim(all[at]);
    all[at].scrollIntoView({ block: "nearest" });
    said.textContent = all[at].querySelector("time")?.textContent || all[at].dataset.date;
  };
  document.addEventListener("keydown", (event) => {
    const chip = event.target.closest?.("[data-move]");
    if (!held) {
      if (event.key !== "m" || !chip || !chip.closest("[data-date]") || event.metaKey || event.ctrlKey) return;
      grab(chip);
      said.textContent = said.dataset.grab;
    } else if (event.key in steps) step(steps[event.key]);
    else if (event.key === "Enter") drop();
    else if (event.key === "Escape") { leave(); said.textContent = said.dataset.drop; }
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
})();
