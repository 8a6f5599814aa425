/* Nexus POS: keys, menu and small help for every page. No inline scripts anywhere. */
(() => {
  "use strict";

  const FORBIDDEN = new Set(["F5", "F11", "F12", "Ctrl+W", "Ctrl+T", "Ctrl+N"]);
  const updates = [];
  const ownKeys = new Map();
  const words = () => document.body.dataset;

  /* Who asked the system for less motion gets messages that are there at once. */
  document.addEventListener("DOMContentLoaded", () => {
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (still && window.jQuery) window.jQuery.fx.off = true;
  });

  /* Keys ------------------------------------------------------------------ */

  function nameOf(event) {
    let key = event.key === " " ? "Space" : event.key;
    if (!key) return "";
    const single = key.length === 1;
    if (single && (event.altKey || event.ctrlKey) && /^(Key|Digit)/.test(event.code)) {
      key = event.code.replace(/^(Key|Digit)/, "");
    } else if (single) {
      key = key.toUpperCase();
    }
    return (event.ctrlKey ? "Ctrl+" : "") + (event.altKey ? "Alt+" : "")
      + (event.shiftKey && !single ? "Shift+" : "") + key;
  }

  function visible(element) {
    return !element.disabled && element.getAttribute("aria-disabled") !== "true"
      && element.checkVisibility({ visibilityProperty: true });
  }

  /* The part of the page that keys may reach: the topmost open dialog, else everything. */
  function scope() {
    const native = [...document.querySelectorAll("dialog[open]")].pop();
    if (native) return native;
    const open = [...document.querySelectorAll(".ui-dialog.ui-overlay-visible, .ui-dialog[aria-hidden=false]")]
      .filter(visible);
    return open.length ? open[open.length - 1] : document;
  }

  function writing(element) {
    return element && (element.isContentEditable || element.tagName === "TEXTAREA" || element.tagName === "SELECT"
      || (element.tagName === "INPUT" && !/^(checkbox|radio|button|submit|reset|file)$/.test(element.type)));
  }

  /* The menu may be put away; its keys lead on all the same. */
  function withKey(name) {
    const all = [...scope().querySelectorAll("[data-key]")].filter((element) => element.dataset.key.split(/\s+/).includes(name));
    return all.find(visible) ?? all.find((element) => element.matches("#menu a"));
  }

  function press(element, name) {
    if (writing(element)) {
      element.focus();
      if (element.select) element.select();
    } else {
      /* The next page may want to know that a key led to it. */
      if (element.matches("#menu a")) sessionStorage.setItem("nexus-came-by-key", name);
      element.click();
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const name = nameOf(event);
    if (!name || FORBIDDEN.has(name)) return;
    const types = /^(Shift\+)?(.|Space|Enter|Delete|Insert|Backspace|Home|End|Arrow\w+|Page\w+)$/.test(name);
    if (types && writing(event.target)) return;
    if (name === "Enter" && event.target.closest("a, button, summary")) return;
    if (name === "Escape" && closeSmallThings()) { event.preventDefault(); return; }
    const own = scope() === document ? ownKeys.get(name) : null;
    const element = own ? null : withKey(name);
    if (!own && !element) {
      if (name === "?") { event.preventDefault(); showKeys(); }
      return;
    }
    event.preventDefault();
    if (event.repeat && !/Arrow|Page/.test(name)) return;
    if (own) own.act(event);
    else if (name === "?") showKeys();
    else press(element, name);
  });

  function labelOf(element) {
    if (element.dataset.keyLabel) return element.dataset.keyLabel;
    const copy = element.cloneNode(true);
    copy.querySelectorAll("kbd, .pi, .ui-icon").forEach((part) => part.remove());
    const label = element.labels && element.labels[0];
    return element.getAttribute("aria-label") || (label && label.textContent.trim())
      || copy.textContent.trim() || element.value || element.placeholder || element.title || "";
  }

  function capOf(name) {
    const shown = document.querySelector(`[data-cap="${CSS.escape(name)}"]`);
    return shown ? shown.textContent : name.replaceAll("+", " ");
  }

  function showKeys() {
    const rows = new Map();
    scope().querySelectorAll("[data-key]").forEach((element) => {
      if (visible(element)) element.dataset.key.split(/\s+/).forEach((name) => rows.set(name, labelOf(element)));
    });
    if (scope() === document) ownKeys.forEach((key, name) => key.label && rows.set(name, key.label));
    const dialog = document.createElement("dialog");
    dialog.className = "keys";
    dialog.setAttribute("aria-label", words().keysTitle);
    const header = dialog.appendChild(document.createElement("header"));
    header.appendChild(document.createElement("h2")).textContent = words().keysTitle;
    header.firstChild.style.margin = "0";
    const close = header.appendChild(document.createElement("button"));
    close.type = "button";
    close.className = "btn small";
    close.textContent = words().close;
    close.addEventListener("click", () => dialog.close());
    const list = dialog.appendChild(document.createElement("dl"));
    const add = (label, caps) => {
      list.appendChild(document.createElement("dt")).textContent = label;
      const keys = list.appendChild(document.createElement("dd"));
      caps.forEach((cap) => keys.appendChild(document.createElement("kbd")).textContent = cap);
    };
    rows.forEach((label, name) => add(label, [capOf(name)]));
    if (scope() === document) {
      document.querySelectorAll(".listed-key").forEach((shown) =>
        add(labelOf(shown), [...shown.querySelectorAll("kbd")].map((cap) => cap.textContent)));
    }
    if (!list.children.length) list.appendChild(document.createElement("dt")).textContent = words().keysNone;
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    document.body.appendChild(dialog);
    dialog.showModal();
  }

  /* Menu and person ------------------------------------------------------- */

  function openMenu(open) {
    const button = document.querySelector(".menu-button");
    document.body.classList.toggle("menu-open", open);
    if (button) button.setAttribute("aria-expanded", String(open));
  }

  function closeSmallThings() {
    const person = document.querySelector("details.person[open]");
    const menu = document.body.classList.contains("menu-open");
    if (person) { person.open = false; person.querySelector("summary").focus(); }
    if (menu) { openMenu(false); document.querySelector(".menu-button").focus(); }
    return Boolean(person || menu);
  }

  document.addEventListener("click", (event) => {
    const target = event.target;
    if (target.closest(".menu-button")) {
      const open = !document.body.classList.contains("menu-open");
      openMenu(open);
      if (open) document.querySelector("#menu a")?.focus();
      return;
    }
    if (target.closest(".help-button")) { showKeys(); return; }
    if (!target.closest("#menu")) openMenu(false);
    const person = document.querySelector("details.person[open]");
    if (person && !target.closest("details.person")) person.open = false;
  });

  /* Files ----------------------------------------------------------------- */

  /* A chosen file goes off at once by the button that data-send names; one too large does not leave. */
  document.addEventListener("change", (event) => {
    const { send, most, tooLarge } = event.target.dataset;
    const file = event.target.files?.[0];
    if (!send || !file) return;
    if (file.size > Number(most)) {
      event.target.value = "";
      window.Nexus.toast(tooLarge, "bad");
      return;
    }
    event.target.closest(".drop")?.setAttribute("aria-busy", "true");
    document.getElementById(send).click();
  });

  /* After every update ---------------------------------------------------- */

  function describeHints(root) {
    root.querySelectorAll(".field").forEach((field) => {
      const hint = field.querySelector(".hint");
      const input = field.querySelector("input:not([type=hidden]), textarea, select, [role=combobox]");
      if (!hint || !input) return;
      if (!hint.id) hint.id = (input.id || "field") + "_hint";
      const ids = new Set((input.getAttribute("aria-describedby") || "").split(/\s+/).filter(Boolean));
      ids.add(hint.id);
      input.setAttribute("aria-describedby", [...ids].join(" "));
    });
  }

  function updated() {
    describeHints(document);
    updates.forEach((run) => run());
  }

  /* What the server, or what stands before it, answered instead: 0 is nothing at all. */
  const troubles = { 0: () => words().offline, 429: () => words().busy, 503: () => words().busy };

  function offline(show, status = 0) {
    let notice = document.getElementById("offline");
    if (!show) { notice?.remove(); return; }
    if (!notice) {
      notice = document.body.appendChild(document.createElement("p"));
      notice.id = "offline";
      notice.className = "notice bad";
      notice.setAttribute("role", "alert");
    }
    notice.textContent = (troubles[status] ?? (() => words().unanswered))();
  }

  /* PrimeFaces gives a pressed button back only to an answer; after none it must work all the same. */
  function giveBack(settings) {
    const pressed = Object.values(window.PrimeFaces?.widgets ?? {})
      .filter((widget) => widget?.jq && window.PrimeFaces.ajax.Utils.isXhrSource(widget, settings));
    setTimeout(() => pressed.forEach((widget) => {
      if (widget.endAjaxDisabled) widget.endAjaxDisabled(widget);
      else if (widget.ajaxCount === 0) window.PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
    }));
  }

  function listenToFaces() {
    if (window.faces?.ajax) {
      window.faces.ajax.addOnEvent((data) => { if (data.status === "success") { offline(false); updated(); } });
      window.faces.ajax.addOnError((data) => offline(true, data.responseCode || 0));
    }
    if (window.jQuery) {
      window.jQuery(document)
        .on("pfAjaxSuccess", updated)
        .on("pfAjaxError", (event, xhr, settings) => {
          if (!leaving) offline(true, xhr?.status ?? 0);
          giveBack(settings);
        });
      /* Also the calls that tell nobody else how they went. */
      window.jQuery.ajaxPrefilter((options, original, xhr) => { xhr.done(() => offline(false)); });
    }
    /* What is broken off because the page is left has not failed. */
    let leaving = false;
    window.addEventListener("pagehide", () => { leaving = true; });
    window.addEventListener("pageshow", () => { leaving = false; });
    window.addEventListener("offline", () => offline(true));
    window.addEventListener("online", () => offline(false));
  }

  const pesos = new Intl.NumberFormat("es-MX", { style: "currency", currency: "MXN" });

  window.Nexus = {
    /** Runs now and after every update of the page. */
    onUpdate(run) { updates.push(run); run(); },
    /** A key that belongs to no visible element; with a label it is listed by ?. */
    key(name, act, label) {
      if (FORBIDDEN.has(name)) throw new Error(name + " belongs to the browser");
      ownKeys.set(name, { act, label });
    },
    /** A short note that goes away; state good or bad. */
    toast(text, state = "good") {
      window.PF?.call && window.PrimeFaces?.widgets && Object.values(window.PrimeFaces.widgets)
        .filter((widget) => widget.id === "toasts")
        .forEach((widget) => widget.add({ severity: state === "good" ? "info" : "error", summary: text, detail: "" }));
    },
    /** Version 4; randomUUID() is missing where the shop is not served over TLS. */
    uuid() {
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      bytes[6] = (bytes[6] & 0x0f) | 0x40;
      bytes[8] = (bytes[8] & 0x3f) | 0x80;
      const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    },
    /** $1,234.50 */
    money(amount) { return pesos.format(amount); },
    /** Text that the page gave in data-text-<name> on any element. */
    text(name) { return document.querySelector(`[data-text-${name}]`)?.getAttribute("data-text-" + name) ?? name; },
    showKeys,
  };

  function start() { listenToFaces(); updated(); }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
