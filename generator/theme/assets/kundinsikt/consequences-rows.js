/* Lists whose rows come and go: what gets better, what gets worse, what makes up for it. */
(function () {
  "use strict";

  /* `changed` is called when a row has come or gone. */
  window.kundinsiktRows = function (form, changed) {
    var lists = Array.from(form.querySelectorAll("[data-rows]"));

    function rowsOf(list) { return Array.from(list.querySelectorAll("[data-row]")); }
    function fieldsOf(row) { return Array.from(row.querySelectorAll("[data-key]")); }

    function add(list, values) {
      var template = list.querySelector("template"), place = list.querySelector("[data-list]");
      place.append(template.content.cloneNode(true));
      var row = place.lastElementChild;
      fieldsOf(row).forEach(function (field) { field.value = values[field.getAttribute("data-key")] || ""; });
      return row;
    }

    function tidy(list) {
      var rows = rowsOf(list), most = Number(list.getAttribute("data-most"));
      list.querySelector("[data-add]").hidden = rows.length >= most;
      rows.forEach(function (row) { row.querySelector("[data-remove]").hidden = rows.length < 2; });
    }

    function read(list) {
      return rowsOf(list).map(function (row) {
        var values = {};
        fieldsOf(row).forEach(function (field) { values[field.getAttribute("data-key")] = field.value; });
        return values;
      });
    }

    lists.forEach(function (list) {
      list.querySelector("[data-add]").addEventListener("click", function () {
        var row = add(list, {});
        tidy(list);
        changed();
        fieldsOf(row)[0].focus();
      });
      list.addEventListener("click", function (event) {
        var button = event.target.closest("[data-remove]");
        if (!button) return;
        var row = button.closest("[data-row]"), next = row.nextElementSibling || row.previousElementSibling;
        row.remove();
        tidy(list);
        changed();
        if (next) fieldsOf(next)[0].focus();
      });
    });

    return {
      show: function (rows) {
        lists.forEach(function (list) {
          var own = rows[list.getAttribute("data-rows")] || [];
          list.querySelector("[data-list]").textContent = "";
          (own.length ? own : [{}]).forEach(function (values) { add(list, values); });
          tidy(list);
        });
      },
      read: function () {
        var found = {};
        lists.forEach(function (list) { found[list.getAttribute("data-rows")] = read(list); });
        return found;
      }
    };
  };
})();
