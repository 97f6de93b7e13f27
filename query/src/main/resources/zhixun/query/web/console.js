// Keys as in good readers: / search, j next, k previous, Enter opens, Escape leaves a field. Silent in fields and while composing.
(() => {
  const rows = () => Array.from(document.querySelectorAll(".row"));
  let at = -1;
  const go = (step) => {
    const all = rows();
    if (!all.length) return;
    at = Math.max(0, Math.min(all.length - 1, at + step));
    all.forEach((row, i) => row.classList.toggle("current", i === at));
    const link = all[at].querySelector("a");
    if (link) link.focus();
  };
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape" && typing) event.target.blur();
    if (typing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "/") {
      const field = document.getElementById("q");
      if (field) { field.focus(); event.preventDefault(); }
    } else if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
  });
})();
