/* The checklist remembers what was ticked, in this browser and nowhere else. */
(function () {
  "use strict";
  var key = "kundinsikt.checklist";
  var boxes = Array.prototype.slice.call(document.querySelectorAll("[data-remember]"));
  var page = document.querySelector("[data-checklist]");
  var tools = document.querySelector("[data-tools]");
  var count = document.querySelector("[data-count]");

  function read() {
    try { return JSON.parse(localStorage.getItem(key)) || {}; } catch (e) { return {}; }
  }
  function write(ticked) {
    try { localStorage.setItem(key, JSON.stringify(ticked)); } catch (e) { /* private mode */ }
  }
  function show() {
    var ticked = read();
    var seen = {};
    boxes.forEach(function (box) {
      var name = box.getAttribute("data-remember");
      box.checked = Boolean(ticked[name]);
      if (box.checked) seen[name] = true;
    });
    if (count) {
      var many = Object.keys(seen).length;
      var words = many === 1 ? count.getAttribute("data-one") : count.getAttribute("data-many");
      count.textContent = many ? words.replace("{count}", many) : "";
    }
  }

  boxes.forEach(function (box) {
    box.addEventListener("change", function () {
      var ticked = read();
      if (box.checked) ticked[box.getAttribute("data-remember")] = true;
      else delete ticked[box.getAttribute("data-remember")];
      write(ticked);
      show();
    });
  });
  if (page && tools) {
    tools.hidden = false;
    tools.querySelector("[data-print]").addEventListener("click", function () { print(); });
    tools.querySelector("[data-clear]").addEventListener("click", function () { write({}); show(); });
  }
  addEventListener("storage", show); /* ticked in another tab */
  show();
})();
