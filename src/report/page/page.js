// The page is complete without this script; it adds filters, sorting, hover cards and jumps. All records are read
// from the tables' rows, so that they are written once. No network, no storage but the theme.
(() => {
  "use strict";

  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const views = [...document.querySelectorAll(".view")];
  const collator = new Intl.Collator("zh");
  const byId = (id) => document.getElementById(id);
  const fill = (phrase, ...values) => phrase.replace(/\{\}/g, () => values.shift());
  const currentView = () => views.find((view) => view.classList.contains("current"));
  // As in page.css, where the table becomes a sheet.
  const isPhone = () => matchMedia("(max-width: 56rem)").matches;

  function element(tag, className, ...children) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  // ---- Theme -------------------------------------------------------------------------------------------------

  const dark = byId("dark");
  const systemMedia = dark.media;

  function applyTheme(theme) {
    dark.media = theme === "dark" ? "screen" : theme === "light" ? "not all" : systemMedia;
  }

  function storedTheme() {
    try {
      return localStorage.getItem("bihuan-theme");
    } catch {
      return null; // a page opened from a file may have no storage
    }
  }

  applyTheme(storedTheme());
  byId("theme").addEventListener("click", () => {
    const theme = matchMedia(dark.media).matches ? "light" : "dark";
    applyTheme(theme);
    try {
      localStorage.setItem("bihuan-theme", theme);
    } catch {
      // not remembered, that is all
    }
  });
  byId("print").addEventListener("click", () => print());

  // ---- Tables: filter, sort, show a part ---------------------------------------------------------------------

  // Up to `whole` rows a table stands as it is; a longer one grows by `step` rows as one scrolls.
  const whole = 2000;
  const step = 500;
  const verdictOrder = { missed: 0, unreported: 1, met: 2 };
  const cellText = (row, name) => row.querySelector("." + name)?.textContent ?? "";
  const sortKeys = {
    kind: (row) => row.dataset.kind,
    indicator: (row) => cellText(row, "indicator"),
    value: (row) => Number(row.dataset.value),
    measure: (row) => row.dataset.measure,
    year: (row) => Number(row.dataset.year || 0),
    task: (row) => cellText(row, "task"),
    units: (row) => cellText(row, "units"),
    verdict: (row) => verdictOrder[row.dataset.verdict],
    // Without an answer there is no ratio: those go last.
    ratio: (row) => (row.dataset.ratio ? Number(row.dataset.ratio) : Infinity),
  };

  function compareKeys(left, right) {
    if (typeof left === "number") return left === right ? 0 : left < right ? -1 : 1;
    return left === right ? 0 : collator.compare(left, right);
  }

  class Table {
    constructor(table) {
      this.body = table.tBodies[0];
      this.view = table.closest(".view");
      const panel = table.closest(".panel");
      this.form = panel.querySelector(".filters");
      this.count = panel.querySelector(".count");
      this.nothing = panel.querySelector(".nothing");
      this.more = panel.querySelector(".more");
      this.box = panel.querySelector(".rows");
      this.records = [...this.body.rows].map((row, order) => ({ row, order, text: null, kept: true }));
      this.sort = { key: "order", sign: 1 };
      this.kept = this.records;
      this.shown = this.firstPart();
      this.addSortButtons(table);
      let timer = 0;
      this.form.addEventListener("input", (event) => {
        clearTimeout(timer);
        timer = setTimeout(() => this.refilter(), event.target.type === "search" ? 120 : 0);
      });
      this.form.addEventListener("reset", () => setTimeout(() => this.refilter()));
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.more.addEventListener("click", () => this.showMore());
      if (this.records.length > whole) {
        new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.showMore(), {
          root: this.box,
          rootMargin: "400px",
        }).observe(this.more);
      }
      this.render();
    }

    firstPart() {
      return this.records.length > whole ? step : whole;
    }

    addSortButtons(table) {
      for (const head of table.querySelectorAll("th[data-sort]")) {
        const button = element("button", "", head.textContent);
        button.type = "button";
        button.addEventListener("click", () => this.sortBy(head));
        head.dataset.label = head.textContent; // for print
        head.replaceChildren(button);
      }
      this.heads = [...table.querySelectorAll("th[data-sort]")];
    }

    sortBy(head) {
      // First click upwards, second downwards, third back to the document's order.
      const key = head.dataset.sort;
      if (this.sort.key !== key) this.sort = { key, sign: 1 };
      else if (this.sort.sign > 0) this.sort = { key, sign: -1 };
      else this.sort = { key: "order", sign: 1 };
      for (const other of this.heads) {
        other.removeAttribute("aria-sort");
        if (other.dataset.sort === this.sort.key)
          other.setAttribute("aria-sort", this.sort.sign > 0 ? "ascending" : "descending");
      }
      this.shown = this.firstPart();
      this.arrange();
    }

    filters() {
      const filters = {};
      for (const field of this.form.querySelectorAll("[data-filter]"))
        if (field.value.trim()) filters[field.dataset.filter] = field.value.trim();
      return filters;
    }

    matches(record, filters) {
      const { row } = record;
      for (const [name, value] of Object.entries(filters)) {
        if (name === "text") {
          record.text ??= row.textContent.toLowerCase();
          if (!value.toLowerCase().split(/\s+/).every((term) => record.text.includes(term))) return false;
        } else if (name === "section") {
          const [begin, end] = value.split("-").map(Number);
          const section = Number(row.dataset.section);
          if (section < begin || section >= end) return false;
        } else if (row.dataset[name] !== value) {
          return false;
        }
      }
      return true;
    }

    refilter() {
      const filters = this.filters();
      for (const record of this.records) {
        const kept = this.matches(record, filters);
        if (kept === record.kept) continue;
        record.kept = kept;
        markOf(record.row)?.classList.toggle("off", !kept);
      }
      this.shown = this.firstPart();
      this.arrange();
    }

    arrange() {
      this.kept = this.records.filter((record) => record.kept);
      const { key, sign } = this.sort;
      if (key !== "order") {
        const keyOf = sortKeys[key];
        const unitOf = (record) => (key === "value" ? record.row.dataset.unit : "");
        this.kept = this.kept
          .map((record) => ({ record, unit: unitOf(record), key: keyOf(record.row) }))
          .sort(
            (left, right) =>
              compareKeys(left.unit, right.unit) ||
              sign * compareKeys(left.key, right.key) ||
              left.record.order - right.record.order,
          )
          .map((keyed) => keyed.record);
      }
      this.render();
    }

    render() {
      const part = this.kept.slice(0, this.shown);
      this.body.replaceChildren(...part.map((record) => record.row));
      this.count.textContent = fill(words.shown, this.kept.length, this.records.length);
      this.body.classList.add("ready");
      this.nothing.hidden = this.kept.length > 0;
      this.more.hidden = part.length >= this.kept.length;
    }

    showMore() {
      const next = this.kept.slice(this.shown, this.shown + step);
      this.shown += step;
      this.body.append(...next.map((record) => record.row));
      this.more.hidden = this.shown >= this.kept.length;
    }

    /** Makes sure that a row is there: filters that hide it are cleared. */
    reveal(row) {
      if (!this.kept.some((record) => record.row === row)) {
        for (const field of this.form.querySelectorAll("[data-filter]")) field.value = "";
        this.refilter();
      }
      const place = this.kept.findIndex((record) => record.row === row);
      while (place >= this.shown) this.showMore();
    }

    showAll(all) {
      this.shown = all ? this.records.length : this.firstPart();
      this.render();
    }
  }

  const markOf = (row) => (row.id.startsWith("d") ? byId(row.id.replace("r", "s")) : null);
  const rowIdOf = (mark) => mark.getAttribute("aria-describedby");

  // Rows that a filter took out of the document are still found here.
  const rows = new Map();
  const tables = [...document.querySelectorAll(".sortable")].map((table) => new Table(table));
  for (const table of tables) for (const record of table.records) rows.set(record.row.id, { table, row: record.row });
  addEventListener("beforeprint", () => tables.forEach((table) => table.showAll(true)));
  addEventListener("afterprint", () => tables.forEach((table) => table.showAll(false)));

  // ---- Views, jumps and the way back -------------------------------------------------------------------------

  const tabs = [...document.querySelectorAll(".views a")];
  const positions = new Map();

  function show(view) {
    const before = currentView();
    if (before === view) return;
    if (before) positions.set(before, scrollY);
    hideCard();
    closeSheets();
    for (const other of views) other.classList.toggle("current", other === view);
    for (const tab of tabs) {
      if (tab.hash === "#" + view.id) tab.setAttribute("aria-current", "page");
      else tab.removeAttribute("aria-current");
    }
    scrollTo({ top: positions.get(view) ?? 0, behavior: "instant" });
    followOutline();
  }

  function clearOpen() {
    for (const open of document.querySelectorAll(".open")) open.classList.remove("open");
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    for (const { row } of openRow ? [openRow] : []) row.classList.remove("open");
    openRow = null;
  }
  let openRow = null;

  function open(mark) {
    clearOpen();
    mark.classList.add("open");
    mark.closest(".sentence")?.classList.add("lit");
    openRow = rows.get(rowIdOf(mark)) ?? null;
    openRow?.row.classList.add("open");
  }

  function goToRow({ table, row }) {
    show(table.view);
    table.reveal(row);
    if (!table.box) {
      row.scrollIntoView({ block: "center" });
      return;
    }
    if (isPhone() && !table.view.classList.contains("wide")) openSheet(table.view, "panel");
    const mark = markOf(row);
    if (mark) open(mark);
    hideCard();
    table.box.scrollTop = row.offsetTop - table.box.clientHeight / 2;
    row.querySelector("a").focus({ preventScroll: true });
  }

  function goToMark(mark) {
    const view = mark.closest(".view");
    show(view);
    closeSheets();
    setWide(view, false);
    mark.scrollIntoView({ block: "center", behavior: "instant" });
    mark.focus({ preventScroll: true });
    open(mark);
    showCard(mark);
  }

  /** Goes where a link leads; true if there is such a place. */
  function go(id) {
    const row = rows.get(id);
    if (row) {
      goToRow(row);
      return true;
    }
    const place = byId(id);
    const view = place?.closest(".view");
    if (!view) return false;
    if (place === view) {
      show(view);
    } else if (place.classList.contains("mark")) {
      goToMark(place);
    } else {
      show(view);
      closeSheets();
      setWide(view, false);
      place.scrollIntoView({ block: "start" });
    }
    return true;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const id = decodeURIComponent(link.hash.slice(1));
    if (link.classList.contains("mark") && touched) {
      event.preventDefault();
      open(link);
      showCard(link, true);
      return;
    }
    if (!go(id)) return;
    event.preventDefault();
    if (location.hash !== link.hash) history.pushState(null, "", link.hash);
  });

  addEventListener("popstate", () => {
    if (!go(decodeURIComponent(location.hash.slice(1)))) show(views[0]);
  });

  // ---- Card of one record ------------------------------------------------------------------------------------

  let touched = false;
  let timer = 0;
  let cardMark = null;
  const card = element("div", "card");
  card.id = "card";
  card.hidden = true;
  card.setAttribute("role", "group");
  card.setAttribute("aria-label", words.details);
  document.body.append(card);

  function describe(row) {
    const list = element("dl");
    const add = (label, value) => {
      if (value && value !== "—") list.append(element("dt", "", label), element("dd", "", value));
    };
    add(words.measure, cellText(row, "measure"));
    if (row.dataset.relation !== "eq") add(words.relation, data.relations[row.dataset.relation]);
    add(words.year, cellText(row, "year"));
    add(words.section, cellText(row, "section"));
    add(words.task, cellText(row, "task"));
    add(words.units, cellText(row, "units"));
    add(words.deadlines, cellText(row, "deadlines"));
    add(words.page, row.dataset.page);
    return list;
  }

  function describeRules(row) {
    const used = [...new Set((row.dataset.rules || "").split(" ").filter(Boolean))];
    if (used.length === 0) return [];
    const items = used.map((index) => {
      const rule = data.rules[index];
      return element("li", "", rule.meaning, " ", element("code", "", rule.name));
    });
    return [element("details", "", element("summary", "", words.rules), element("ul", "", ...items))];
  }

  function cardButton(label, action) {
    const button = element("button", "", label);
    button.type = "button";
    button.addEventListener("click", action);
    return button;
  }

  function showCard(mark, touch = false) {
    clearTimeout(timer);
    const entry = rows.get(rowIdOf(mark));
    if (!entry) return;
    const { row } = entry;
    cardMark = mark;
    const kind = element("span", "card-kind " + row.dataset.kind, cellText(row, "kind"));
    const value = row.querySelector(".value").cloneNode(true);
    card.replaceChildren(
      element("div", "card-head", kind, element("strong", "", cellText(row, "indicator"))),
      element("p", "amount", value),
      describe(row),
      ...describeRules(row),
      element(
        "div",
        "card-actions",
        cardButton(words.showInTable, () => {
          goToRow(entry);
          history.pushState(null, "", "#" + row.id);
        }),
        cardButton(words.close, hideCard),
      ),
    );
    card.classList.toggle("touch", touch);
    card.hidden = false;
    placeCard(mark);
  }

  /**
   * Below the mark, or above it where there is more room: it may grow when its rules are opened, but never over
   * the mark or out of sight. On a phone page.css holds it at the bottom.
   */
  function placeCard(mark) {
    const at = mark.getBoundingClientRect();
    const gap = 10;
    const left = Math.min(Math.max(gap, at.left - 24), innerWidth - card.offsetWidth - gap);
    const below = innerHeight - at.bottom - gap;
    const above = at.top - gap;
    const room = 360;
    const isBelow = below >= room || below >= above;
    card.style.left = left + "px";
    card.style.top = isBelow ? at.bottom + gap + "px" : "auto";
    card.style.bottom = isBelow ? "auto" : innerHeight - above + "px";
    card.style.setProperty("--room", Math.max(160, (isBelow ? below : above) - gap) + "px");
  }

  function hideCard() {
    clearTimeout(timer);
    card.hidden = true;
    cardMark = null;
  }

  const hideSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(hideCard, 220);
  };

  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    if (!card.hidden && !event.target.closest(".card, .mark")) hideCard();
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const mark = event.target.closest(".mark:not(.off)");
    if (mark && mark !== cardMark) {
      clearTimeout(timer);
      timer = setTimeout(() => showCard(mark), 110);
    } else if (mark || event.target.closest(".card")) {
      clearTimeout(timer);
    } else if (!card.hidden && !card.contains(document.activeElement) && document.activeElement !== cardMark) {
      hideSoon();
    } else if (card.hidden) {
      clearTimeout(timer);
    }
  });
  document.addEventListener("focusin", (event) => {
    const mark = event.target.closest(".mark");
    if (mark && !touched) showCard(mark);
    else if (!mark && !event.target.closest(".card")) hideCard();
  });
  addEventListener("scroll", () => cardMark && !card.classList.contains("touch") && placeCard(cardMark), { passive: true });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    touched = false;
    if (!card.hidden) hideCard();
    else closeSheets();
  });

  // ---- Sheets on a phone, the wide table ---------------------------------------------------------------------

  let opener = null;

  function closeSheets() {
    for (const sheet of document.querySelectorAll(".sheet")) sheet.classList.remove("sheet");
    for (const button of document.querySelectorAll(".dock button")) button.setAttribute("aria-expanded", "false");
    opener?.focus({ preventScroll: true });
    opener = null;
  }

  function openSheet(view, name) {
    closeSheets();
    const button = view.querySelector(`.dock [data-sheet="${name}"]`);
    const sheet = view.querySelector("." + name);
    sheet.classList.add("sheet");
    button.setAttribute("aria-expanded", "true");
    opener = button;
    sheet.querySelector(".close-sheet").focus({ preventScroll: true });
  }

  for (const button of document.querySelectorAll(".dock button"))
    button.addEventListener("click", () => openSheet(button.closest(".view"), button.dataset.sheet));
  for (const button of document.querySelectorAll(".close-sheet")) button.addEventListener("click", closeSheets);

  function setWide(view, wide) {
    const button = view.querySelector(".widen");
    if (!button || view.classList.contains("wide") === wide) return;
    view.classList.toggle("wide", wide);
    button.setAttribute("aria-pressed", String(wide));
    button.textContent = wide ? words.narrow : words.widen;
  }

  for (const button of document.querySelectorAll(".widen"))
    button.addEventListener("click", () => {
      const view = button.closest(".view");
      const wide = !view.classList.contains("wide");
      if (wide) positions.set(button, scrollY);
      setWide(view, wide);
      scrollTo({ top: wide ? 0 : positions.get(button), behavior: "instant" });
    });

  // ---- The outline follows the text --------------------------------------------------------------------------

  const outlines = new Map();
  for (const view of views) {
    const links = [...view.querySelectorAll(".outline a")];
    const places = links.map((link) => ({ link, place: byId(link.hash.slice(1)) })).filter(({ place }) => place);
    outlines.set(view, { nav: view.querySelector(".outline"), places, current: null });
  }

  function followOutline() {
    const outline = outlines.get(currentView());
    if (!outline || outline.places.length === 0 || currentView().classList.contains("wide")) return;
    // The last heading above the upper third: headings stand in order, so halving finds it.
    let low = 0;
    let high = outline.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (outline.places[middle].place.getBoundingClientRect().top <= innerHeight / 3) low = middle + 1;
      else high = middle;
    }
    const link = outline.places[low - 1]?.link ?? null;
    if (link === outline.current) return;
    outline.current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    outline.current = link;
    if (!link) return;
    const { nav } = outline;
    const top = link.offsetTop - nav.offsetTop;
    if (link.offsetTop < nav.scrollTop + 40 || link.offsetTop + link.offsetHeight > nav.scrollTop + nav.clientHeight - 40)
      nav.scrollTop = Math.min(link.offsetTop, top + nav.offsetTop) - nav.clientHeight / 2;
  }

  let waiting = false;
  addEventListener(
    "scroll",
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        followOutline();
      });
    },
    { passive: true },
  );

  // ---- Begin -------------------------------------------------------------------------------------------------

  if (!location.hash || !go(decodeURIComponent(location.hash.slice(1)))) if (views.length > 0) show(views[0]);
})();
