/* The pictures of a part: added by choosing, dropping, pasting or by address, moved and removed with
   the mouse or by keys. What the server answers is what is shown. */
const section = document.getElementById("pictures");

if (section) {
  const text = section.dataset;
  const list = section.querySelector(".pictures-list");
  const state = document.getElementById("picturesState");
  const files = document.getElementById("pictureFiles");
  const address = document.getElementById("pictureAddress");
  const help = document.getElementById("picturesHelp");
  const mayEdit = text.mayEdit === "true";
  const home = document.querySelector("base")?.href?.replace(/\/$/, "") ?? "";
  const base = `${home}/pos/api/inventory/items/${text.item}/images`;
  let busy = false;

  function element(tag, className, content) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (content !== undefined) made.textContent = content;
    return made;
  }

  const say = (pattern, ...values) => values.reduce((all, value, at) => all.replace(`{${at}}`, value), pattern);

  /* Answers the body; a refusal is thrown with the words of the server. */
  async function call(method, path, body) {
    const json = body !== undefined && !(body instanceof FormData);
    const response = await fetch(base + path, {
      method, credentials: "same-origin",
      headers: { Accept: "application/json", ...(json ? { "Content-Type": "application/json" } : {}) },
      body: json ? JSON.stringify(body) : body,
    });
    if (response.status === 401) window.location.reload();
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? answer.detail ?? text.textFailed);
    return answer;
  }

  const whatWentWrong = (problem) => (problem instanceof TypeError ? text.textFailed : problem.message);

  async function refresh(focusOn) {
    draw((await call("GET", "")).items);
    list.querySelector(`[data-id="${focusOn}"] a`)?.focus();
  }

  function draw(images) {
    list.replaceChildren(...images.map((image, at) => picture(image, at, images.length)));
    if (help) help.hidden = images.length === 0;
  }

  function picture(image, at, count) {
    const item = element("li");
    item.dataset.id = image.id;
    const open = element("a");
    open.href = home + image.url;
    open.target = "_blank";
    open.rel = "noopener";
    open.setAttribute("aria-label", say(text.textOpen, at + 1));
    const small = element("img");
    Object.assign(small, { src: home + image.thumbUrl, alt: "", width: 300, height: 300, loading: "lazy", decoding: "async" });
    open.append(small);
    if (at === 0) open.append(element("span", "badge accent", text.textMain));
    item.append(open);
    if (mayEdit) item.append(hands(image.id, at, count));
    return item;
  }

  function hands(id, at, count) {
    const made = element("div", "hands");
    const hand = (sign, label, act, disabled) => {
      const button = element("button", "", sign);
      button.type = "button";
      button.setAttribute("aria-label", say(label, at + 1));
      button.disabled = disabled;
      button.addEventListener("click", act);
      made.append(button);
      return button;
    };
    hand("←", text.textForward, () => move(id, -1), at === 0);
    hand("→", text.textBack, () => move(id, 1), at === count - 1);
    const remove = hand("✕", text.textRemove, () => askThenRemove(id, remove), false);
    remove.classList.add("remove");
    return made;
  }

  const ids = () => [...list.children].map((item) => item.dataset.id);

  async function work(run) {
    if (busy) return;
    busy = true;
    try {
      await run();
    } catch (problem) {
      window.Nexus.toast(whatWentWrong(problem), "bad");
      await refresh().catch(() => {});
    } finally {
      busy = false;
    }
  }

  const move = (id, by) => work(async () => {
    const order = ids();
    const from = order.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    order.splice(to, 0, ...order.splice(from, 1));
    draw((await call("PUT", "/order", { order })).items);
    list.querySelector(`[data-id="${id}"] a`)?.focus();
  });

  /* Once asks, twice removes; elsewhere forgets. */
  function askThenRemove(id, button) {
    if (button.classList.contains("sure")) {
      work(async () => {
        const at = ids().indexOf(id);
        await call("DELETE", `/${id}`);
        window.Nexus.toast(text.textRemoved);
        const left = ids().filter((other) => other !== id);
        await refresh(left[Math.min(at, left.length - 1)]);
        if (!left.length) files?.focus();
      });
      return;
    }
    button.classList.add("sure");
    button.textContent = text.textSure;
    button.focus();
    button.addEventListener("blur", () => { button.classList.remove("sure"); button.textContent = "✕"; }, { once: true });
  }

  const send = (chosen) => work(async () => {
    const wrong = [];
    let added = 0;
    section.querySelector(".drop")?.setAttribute("aria-busy", "true");
    for (const [at, file] of chosen.entries()) {
      state.textContent = say(text.textSending, at + 1, chosen.length);
      try {
        if (file.size > Number(text.mostBytes)) throw new Error(text.textTooLarge);
        const form = new FormData();
        form.append("file", file);
        await call("POST", "", form);
        added++;
      } catch (problem) {
        wrong.push(`${file.name}: ${whatWentWrong(problem)}`);
      }
    }
    section.querySelector(".drop")?.removeAttribute("aria-busy");
    state.textContent = wrong.join(" · ");
    await refresh(added ? undefined : ids()[0]);
    if (added) { window.Nexus.toast(text.textAdded); list.lastElementChild?.querySelector("a").focus(); }
    if (wrong.length) window.Nexus.toast(wrong[0], "bad");
  });

  const fetchFrom = (url) => work(async () => {
    state.textContent = text.textFetching;
    try {
      await call("POST", "/from-url", { url });
      address.reset();
      window.Nexus.toast(text.textAdded);
      await refresh();
      state.textContent = "";
    } catch (problem) {
      state.textContent = whatWentWrong(problem);
      throw problem;
    }
  });

  const picturesOf = (transfer) => [...(transfer?.files ?? [])].filter((file) => file.type.startsWith("image/") || !file.type);

  if (mayEdit) {
    files.addEventListener("change", () => { const chosen = [...files.files]; files.value = ""; if (chosen.length) send(chosen); });
    address.addEventListener("submit", (event) => {
      event.preventDefault();
      const url = address.elements.url.value.trim();
      if (url) fetchFrom(url);
    });
    ["dragenter", "dragover"].forEach((name) => section.addEventListener(name, (event) => { event.preventDefault(); section.classList.add("over"); }));
    ["dragleave", "drop"].forEach((name) => section.addEventListener(name, () => section.classList.remove("over")));
    section.addEventListener("drop", (event) => {
      event.preventDefault();
      const dropped = picturesOf(event.dataTransfer);
      if (dropped.length) send(dropped);
    });
    document.addEventListener("paste", (event) => {
      const pasted = picturesOf(event.clipboardData);
      if (pasted.length) { event.preventDefault(); send(pasted); }
    });
  }

  list.addEventListener("keydown", (event) => {
    const item = event.target.closest("li");
    if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
    const id = item.dataset.id;
    const act = {
      ArrowLeft: () => (event.shiftKey && mayEdit ? move(id, -1) : item.previousElementSibling?.querySelector("a").focus()),
      ArrowRight: () => (event.shiftKey && mayEdit ? move(id, 1) : item.nextElementSibling?.querySelector("a").focus()),
      Delete: () => mayEdit && askThenRemove(id, item.querySelector(".remove")),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });

  refresh().catch(() => {});
}
