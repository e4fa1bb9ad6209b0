/* The checklist remembers what was ticked, in this browser and nowhere else.

   window.kundinsiktTicks is for the tool for decision papers, which takes the insights that
   are ticked here and on the departments' pages for what its paper builds on. */
(function () {
  "use strict";
  var key = "kundinsikt.checklist";
  var page = document.querySelector("[data-checklist]");
  var tools = document.querySelector("[data-tools]");
  var count = document.querySelector("[data-count]");
  var kept = null; /* what stands in for a storage that is off or full */
  var watching = [];

  function boxes() { return Array.from(document.querySelectorAll("[data-remember]")); }

  function read() {
    if (kept) return kept;
    try {
      var found = JSON.parse(localStorage.getItem(key));
      if (found && typeof found === "object" && !Array.isArray(found)) return found;
      return {};
    } catch (_) { return {}; }
  }
  function write(ticked) {
    try {
      localStorage.setItem(key, JSON.stringify(ticked));
      kept = null;
    } catch (_) { kept = ticked; }
  }
  function show() {
    var ticked = read();
    var seen = {};
    boxes().forEach(function (box) {
      var name = box.getAttribute("data-remember");
      box.checked = ticked[name] === true;
      if (box.checked) seen[name] = true;
    });
    if (count) {
      var many = Object.keys(seen).length;
      var words = many === 1 ? count.getAttribute("data-one") : count.getAttribute("data-many");
      count.textContent = many ? words.replace("{count}", many) : "";
    }
  }
  function changed(elsewhere) {
    show();
    watching.forEach(function (tell) { tell(elsewhere === true); });
  }

  document.addEventListener("change", function (event) {
    var name = event.target.getAttribute && event.target.getAttribute("data-remember");
    if (!name) return;
    var ticked = Object.assign({}, read());
    if (event.target.checked) ticked[name] = true;
    else delete ticked[name];
    write(ticked);
    changed();
  });
  if (page && tools) {
    tools.hidden = false;
    tools.querySelector("[data-print]").addEventListener("click", function () { print(); });
    tools.querySelector("[data-clear]").addEventListener("click", function () { write({}); changed(); });
  }
  addEventListener("storage", function (event) { /* ticked in another tab */
    if (event.key === key || event.key === null) changed(true);
  });
  show();

  window.kundinsiktTicks = {
    /* The ids of the insights that are ticked, in the order in which they were. */
    insights: function () {
      return Object.keys(read()).filter(function (name) { return /^insight\//.test(name) && read()[name] === true; })
        .map(function (name) { return name.slice(8); });
    },
    set: function (ids) {
      var ticked = {};
      Object.keys(read()).forEach(function (name) { if (!/^insight\//.test(name)) ticked[name] = read()[name]; });
      ids.forEach(function (id) { ticked["insight/" + id] = true; });
      write(ticked);
      show();
    },
    show: show,
    /* `tell` is given whether it was ticked in another tab. */
    watch: function (tell) { watching.push(tell); }
  };
})();
