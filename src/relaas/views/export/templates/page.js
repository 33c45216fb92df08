"use strict";
// The page reads the same without this script: it only adds finding, unfolding, and opening the line that is linked to.
(() => {
  const tools = document.querySelector(".script");
  const lines = [...document.querySelectorAll("#chronology .line")];
  const years = [...document.querySelectorAll("#chronology .year")];
  const folded = document.querySelectorAll("#chronology .line details");
  const detail = document.getElementById("detail");
  const find = document.getElementById("find");
  const found = document.getElementById("found");
  const unfold = document.getElementById("unfold");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.classList.contains("line")) return;
    for (let around = target.parentElement; around; around = around.parentElement) if (around.tagName === "DETAILS") around.open = true;
    const passages = target.querySelector("details");
    if (passages) passages.open = true;
    target.scrollIntoView();
  };
  const hasLines = (year) => {
    for (let line = year.nextElementSibling; line && line.classList.contains("line"); line = line.nextElementSibling)
      if (!line.classList.contains("unfound")) return true;
    return false;
  };
  tools.hidden = false;
  find.addEventListener("input", () => {
    const words = plain(find.value).split(/\s+/).filter(Boolean);
    let number = 0;
    for (const line of lines) {
      line.text ??= plain(line.textContent);
      const matches = words.every((word) => line.text.includes(word));
      line.classList.toggle("unfound", !matches);
      number += matches;
      if (matches && words.length && detail && detail.contains(line)) detail.open = true;
    }
    for (const year of years) year.classList.toggle("unfound", !hasLines(year));
    found.value = words.length ? (number === 1 ? found.dataset.one : found.dataset.other.replace("{n}", number)) : "";
  });
  for (const choice of document.querySelectorAll(".show input"))
    choice.addEventListener("change", () => { if (detail && choice.id !== "show-all") detail.open = true; });
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
