/* The tool for decision papers: choose what is touched, read what customers said, answer, and
   take the paper along.

   Without this script the page is a list to read.  What is written is remembered in this
   browser, paper by paper, and leaves it only when somebody copies, prints or hands it in. */
(function () {
  "use strict";
  var page = document.querySelector("[data-consequences]");
  var form = page && page.querySelector("[data-form]");
  if (!form || !window.fetch) return;
  var ticks = window.kundinsiktTicks, store = window.kundinsiktPapers();
  var data, voices, heard, papers, standing, limits, files, out, ways, rows, paper, handing = false, listed = false;

  function find(selector) { return page.querySelector(selector); }
  function all(selector) { return Array.from(page.querySelectorAll(selector)); }
  function put(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) { return name in values ? values[name] : whole; });
  }
  function day(value) {
    var parts = value.split("-").map(Number);
    if (parts.length !== 3 || parts.some(isNaN)) return value;
    return new Date(parts[0], parts[1] - 1, parts[2])
      .toLocaleDateString(data.locale, { day: "numeric", month: "long", year: "numeric" });
  }
  function today() {
    var now = new Date(), two = function (number) { return ("0" + number).slice(-2); };
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  /* --- the paper and the form ---------------------------------------------------------- */

  function fields() { return Array.from(form.querySelectorAll("[name]:not([data-place])")); }
  function isBox(field) { return field.type === "checkbox" || field.type === "radio"; }

  function fill() {
    fields().forEach(function (field) {
      var value = paper.fields[field.name] || "";
      if (isBox(field)) field.checked = value === field.value && value !== "";
      else field.value = value;
    });
    all("[data-place]").forEach(function (box) { box.checked = paper[box.name].indexOf(box.value) >= 0; });
    rows.show(paper.rows);
    all("[data-unfold]").forEach(function (folded) {
      folded.open = fieldsWithin(folded).some(function (field) { return field.value; });
    });
  }

  function fieldsWithin(part) { return Array.from(part.querySelectorAll("input, textarea, select")); }

  function take() {
    var found = Object.assign({}, paper.fields); /* answers to questions that are asked no more stay */
    fields().forEach(function (field) { delete found[field.name]; });
    fields().forEach(function (field) {
      if (isBox(field) ? field.checked : field.value) found[field.name] = field.value;
    });
    paper.fields = found;
    paper.rows = rows.read();
    ["touchpoints", "departments"].forEach(function (kind) {
      paper[kind] = all('[data-place][name="' + kind + '"]:checked').map(function (box) { return box.value; });
    });
  }

  function picked() {
    return paper.voices.map(function (id) { return voices.byId[id]; }).filter(Boolean);
  }

  /* --- what the page shows ------------------------------------------------------------- */

  function showPapers() {
    var select = find("[data-papers]"), many = store.all();
    select.replaceChildren.apply(select, many.map(function (one) {
      var option = document.createElement("option");
      option.value = one.id;
      option.textContent = one.fields.title || data.words.untitled;
      option.selected = one.id === paper.id;
      return option;
    }));
    find("[data-several]").hidden = many.length < 2;
    find("[data-throw]").hidden = many.length < 2 && store.isEmpty(paper);
    find("[data-forgets]").hidden = store.works();
  }

  function showMore() {
    var large = Boolean(paper.fields.large), conclusion = paper.fields.conclusion;
    all("[data-large-only]").forEach(function (part) { part.hidden = !large; });
    all("[data-deeper]").forEach(function (part) { part.hidden = !large; });
    all("[data-mitigated]").forEach(function (part) {
      part.hidden = conclusion !== "partly" && conclusion !== "against";
    });
    all("[data-unknown]").forEach(function (part) { part.hidden = paper.fields.affects !== "unknown"; });
    all("[data-dimension]").forEach(function (part) {
      var way = paper.fields[part.getAttribute("data-dimension") + "/direction"];
      part.querySelector("[data-more]").hidden = way !== "better" && way !== "worse";
    });
  }

  function update() {
    showMore();
    var complete = standing.show(papers.standing(paper, picked())), over = limits();
    showPapers();
    var made = decision(complete), faults = files.faults(paper).concat(over);
    find("[data-file-path]").textContent = data.host.content + "/" + made.path;
    find("[data-file-text]").textContent = made.text;
    standing.showStops(handing ? faults : []);
    return { faults: faults, made: made };
  }

  function show() {
    fill();
    heard.showVoices(paper);
    heard.showPicked(paper, picked());
    update();
  }

  function open(next) {
    paper = next;
    handing = false;
    voices.fold();
    find("[data-done]").textContent = find("[data-file-done]").textContent = "";
    ticks.set(paper.voices);
    show();
  }

  /* --- out ------------------------------------------------------------------------------- */

  function decision(complete) {
    var blocks = papers.body(paper);
    var body = blocks.length ? window.kundinsiktBlocks.markdown(blocks, true) : "";
    return files.make(paper, picked(), body, complete);
  }

  function handIn(way) {
    handing = true;
    find("[data-file-done]").textContent = "";
    var now = update();
    if (now.faults.length) standing.stops.focus();
    else ways[way]({ given: { title: paper.fields.title }, made: now.made });
  }

  function takeAlong(way) {
    if (way === "card") {
      out.card(heard.card());
      return;
    }
    find("[data-done]").textContent = "";
    out[way](whole());
  }

  function whole() {
    var path = decision(false).path;
    return {
      section: papers.blocks(paper, picked(), false),
      whole: papers.blocks(paper, picked(), true),
      template: page.getAttribute("data-template"),
      title: paper.fields.title || data.words.untitled,
      name: path.slice(path.lastIndexOf("/") + 1, -3)
    };
  }

  /* The browser's own print: the paper where one is written, else the list with its ticks. */
  function beforePrint() {
    if (out.isLaidOut()) return;
    if (store.isWritten(paper) && !listed) out.layOut(whole());
    else find("[data-lists]").open = true;
  }

  /* --- choosing -------------------------------------------------------------------------- */

  function filter() {
    var wanted = find("[data-filter]").value.trim().toLocaleLowerCase(), count = 0;
    all(".place").forEach(function (place) {
      var fits = place.textContent.toLocaleLowerCase().indexOf(wanted) >= 0;
      place.hidden = !fits && !place.querySelector("input").checked;
      if (fits) count += 1;
    });
    all(".places__group").forEach(function (group) { group.hidden = !group.querySelector(".place:not([hidden])"); });
    find("[data-found]").textContent = wanted ? put(data.words.found, { count: count }) : "";
  }

  function changed() {
    take();
    store.save();
    update();
  }

  function begin() {
    all("[data-tool], [data-say]").forEach(function (part) { part.hidden = false; });
    all("[data-list-only]").forEach(function (part) { part.hidden = true; });
    all("[data-question] h3 label").forEach(function (label) {
      label.replaceWith(label.querySelector("[data-title]")); /* answered shows by the answer */
    });
    page.classList.add("is-tool");
    find("[data-lists]").open = false; /* the questions show what is in them */
    all('.jump a[href^="#"]').forEach(function (link) {
      link.addEventListener("click", function () {
        if (find("[data-lists] " + link.getAttribute("href"))) find("[data-lists]").open = true;
      });
    });
    addEventListener("beforeprint", beforePrint);
    page.addEventListener("click", function (event) { /* “Print the list” is about to print it */
      listed = Boolean(event.target.closest("[data-print]"));
    }, true);
    addEventListener("afterprint", function () { listed = false; });

    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", function (event) {
      if (event.target.hasAttribute("data-filter")) { filter(); return; }
      if (event.target.hasAttribute("data-remember") || event.target.hasAttribute("data-papers")) return;
      find("[data-done]").textContent = find("[data-file-done]").textContent = "";
      changed();
      if (event.target.hasAttribute("data-place")) {
        voices.fold();
        heard.showVoices(paper);
        heard.showPicked(paper, picked());
      }
    });
    ticks.watch(function (elsewhere) {
      paper.voices = ticks.insights();
      if (!elsewhere) store.save(); /* else the tab that ticked does, and knows whose paper it is */
      heard.showPicked(paper, picked());
      update();
    });
    find("[data-papers]").addEventListener("change", function (event) { open(store.choose(event.target.value)); });
    find("[data-new]").addEventListener("click", function () {
      open(store.isEmpty(paper) ? paper : store.fresh());
      form.elements.title.focus();
    });
    find("[data-throw]").addEventListener("click", function () {
      if (!store.isEmpty(paper) && !window.confirm(put(data.words.sure, { title: paper.fields.title || data.words.untitled }))) return;
      open(store.throwAway());
      form.elements.title.focus();
    });
    all("[data-way]").forEach(function (button) {
      button.addEventListener("click", function () { takeAlong(button.getAttribute("data-way")); });
    });
    all("[data-file]").forEach(function (button) {
      button.addEventListener("click", function () { handIn(button.getAttribute("data-file")); });
    });
    addEventListener("storage", function (event) { /* written in another tab */
      if (event.key !== store.key) return; /* two tabs with papers of their own would undo each other */
      store.read();
      paper = store.current();
      show();
    });
  }

  function start(found) {
    var rules = found[1];
    data = found[0];
    data.now = data.today || today();
    voices = window.kundinsiktVoices(data, put, page.getAttribute("data-root"));
    heard = window.kundinsiktHeard(page, data, voices, ticks, put);
    standing = window.kundinsiktStanding(page, data, put);
    limits = window.kundinsiktLimits(page, data, rules, put);
    files = window.kundinsiktDecision(data, window.kundinsiktFile(rules.file), rules.forbidden, put, day);
    papers = window.kundinsiktPaper(data, put, files.lines, day);
    rows = window.kundinsiktRows(form, changed);
    out = window.kundinsiktOut(data, find("[data-onpaper]"), put,
      function (words) { find("[data-done]").textContent = words; },
      function (text) {
        find("[data-byhand]").hidden = false;
        find("[data-byhand]").open = true;
        find("[data-byhand-text]").value = text;
        find("[data-byhand-text]").select();
      });
    ways = window.kundinsiktWays(data, put,
      function (words) { find("[data-file-done]").textContent = words; },
      function () { find("[data-file-shown]").open = true; });
    paper = store.current();
    paper.voices = ticks.insights(); /* also what was ticked on the departments' pages since last */
    begin();
    show();
    page.setAttribute("data-ready", "");
  }

  Promise.all(["data-consequences", "data-rules"].map(function (name) {
    return fetch(page.getAttribute(name)).then(function (response) {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    });
  })).then(start).catch(function (error) {
    find("[data-failed]").hidden = false;
    console.error(error); /* for whoever looks into why */
  });
})();
