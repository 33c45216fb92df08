"use strict";
// The page reads the same without this script: it only adds finding, unfolding, and opening the line that is linked to.
(() => {
  const tools = document.querySelector(".script");
  const lines = [...document.querySelectorAll("#chronology .line")];
  const folded = document.querySelectorAll("#chronology .line > details");
  const find = document.getElementById("find");
  const unfold = document.getElementById("unfold");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const open = () => {
    const line = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = line && line.querySelector("details");
    if (details) details.open = true;
  };
  tools.hidden = false;
  find.addEventListener("input", () => {
    const words = plain(find.value).split(/\s+/).filter(Boolean);
    for (const line of lines) {
      line.text ??= plain(line.textContent);
      line.classList.toggle("unfound", !words.every((word) => line.text.includes(word)));
    }
  });
  unfold.addEventListener("click", () => {
    const all = unfold.getAttribute("aria-pressed") !== "true";
    for (const details of folded) details.open = all;
    unfold.setAttribute("aria-pressed", String(all));
    const other = unfold.dataset.fold;
    unfold.dataset.fold = unfold.textContent;
    unfold.textContent = other;
  });
  addEventListener("hashchange", open);
  open();
})();
