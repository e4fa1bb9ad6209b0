/* Light or dark: the reader's system decides until she does.  Runs before the first paint. */
(function () {
  "use strict";
  var key = "kundinsikt.scheme";
  var root = document.documentElement;
  var chosen = null;
  try { chosen = localStorage.getItem(key); } catch (e) { chosen = null; }
  if (chosen === "light" || chosen === "dark") root.setAttribute("data-scheme", chosen);

  function isDark() {
    var set = root.getAttribute("data-scheme");
    return set ? set === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector("[data-scheme]:not(html)");
    if (button) {
      button.hidden = false;
      button.setAttribute("aria-pressed", String(isDark()));
      button.addEventListener("click", function () {
        var next = isDark() ? "light" : "dark";
        root.setAttribute("data-scheme", next);
        button.setAttribute("aria-pressed", String(next === "dark"));
        try { localStorage.setItem(key, next); } catch (e) { /* private mode: this page only */ }
      });
    }
    /* A label is not a button to the keyboard: let it be one. */
    var opener = document.querySelector("[data-opens-search]");
    if (opener) {
      opener.addEventListener("keydown", function (event) {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          opener.click();
        }
      });
    }
  });
})();
