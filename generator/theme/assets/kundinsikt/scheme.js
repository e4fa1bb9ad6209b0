/* Light or dark: the reader's system decides until she does.  Runs before the first paint. */
(function () {
  "use strict";
  var key = "kundinsikt.scheme";
  var root = document.documentElement;
  var system = matchMedia("(prefers-color-scheme: dark)");

  function read() {
    try { return localStorage.getItem(key); } catch (e) { return null; }
  }
  function write(scheme) {
    try { localStorage.setItem(key, scheme); } catch (e) { /* private mode: this page only */ }
  }
  function set(scheme) {
    if (scheme === "light" || scheme === "dark") root.setAttribute("data-scheme", scheme);
  }
  function isDark() {
    var chosen = root.getAttribute("data-scheme");
    return chosen ? chosen === "dark" : system.matches;
  }

  set(read());

  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector("[data-scheme]:not(html)");
    if (button) {
      var show = function () { button.setAttribute("aria-pressed", String(isDark())); };
      button.hidden = false;
      button.addEventListener("click", function () {
        var scheme = isDark() ? "light" : "dark";
        set(scheme);
        write(scheme);
        show();
      });
      system.addEventListener("change", show);
      addEventListener("storage", function (event) { /* chosen in another tab */
        if (event.key === key) { set(event.newValue); show(); }
      });
      show();
    }
  });
})();
