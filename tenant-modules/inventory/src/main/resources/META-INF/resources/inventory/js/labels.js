/* Parts chosen for labels in the list: they stay chosen while the table scrolls and is searched. */
const dialog = document.getElementById("labelsDialog");
const button = document.getElementById("labels");

if (dialog && button) {
  const chosen = new Set();
  const count = document.getElementById("labelsCount");
  const items = document.getElementById("labelItems");
  const boxes = () => document.querySelectorAll("[data-label-part]");

  const form = dialog.querySelector("form");
  const copies = document.getElementById("labelCopies");

  /* The answer comes in a window of its own: what it would refuse is said here. */
  function check() {
    const { mostParts, mostLabels, textTooManyParts, textTooMany } = form.dataset;
    copies.setCustomValidity(chosen.size > Number(mostParts) ? textTooManyParts
      : chosen.size * Number(copies.value) > Number(mostLabels) ? textTooMany : "");
  }

  function show() {
    button.hidden = !chosen.size;
    count.textContent = String(chosen.size);
    boxes().forEach((box) => { box.checked = chosen.has(box.dataset.labelPart); });
  }

  document.addEventListener("change", (event) => {
    const part = event.target.dataset?.labelPart;
    if (!part) return;
    if (event.target.checked) chosen.add(part); else chosen.delete(part);
    show();
  });

  button.addEventListener("click", () => {
    items.replaceChildren(...[...chosen].map((part) => {
      const input = document.createElement("input");
      input.type = "hidden";
      input.name = "itemId";
      input.value = part;
      return input;
    }));
    check();
    dialog.showModal();
    copies.select();
  });
  copies.addEventListener("input", check);
  dialog.querySelector("[data-labels-close]").addEventListener("click", () => dialog.close());
  form.addEventListener("submit", () => setTimeout(() => dialog.close(), 0));

  /* The table brings rows as it scrolls; theirs are the boxes of parts that may be chosen already. */
  const table = document.getElementById("form:parts");
  if (table) new MutationObserver(show).observe(table, { childList: true, subtree: true });
}
