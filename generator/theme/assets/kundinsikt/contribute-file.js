/* Answers → the file that they become: the twin of generator/rendering/contributing/new_file.py.

   Patterns and names come as data from there.  One table of cases holds both to the same
   bytes; so whoever changes one changes the other. */
(function () {
  "use strict";

  function whole(pattern) { return new RegExp("^(?:" + pattern + ")$", "u"); }

  window.kundinsiktFile = function (data) {
    var plain = whole(data.plain), day = whole(data.day);

    function strip(text) {
      var start = 0, end = text.length;
      while (start < end && data.blank.indexOf(text[start]) >= 0) start++;
      while (end > start && data.blank.indexOf(text[end - 1]) >= 0) end--;
      return text.slice(start, end);
    }

    function tidy(path, value) { return tidied(value, data.prose.indexOf(path) >= 0); }

    function tidied(value, isProse) {
      var lines = value.normalize("NFC").split(/\r\n|\r|\n/).map(strip);
      if (!isProse) return lines.filter(Boolean).join(" ");
      return lines.join("\n").replace(/\n{3,}/g, "\n\n").replace(/^\n+|\n+$/g, "");
    }

    function slug(name) {
      var lowered = Array.from(name.normalize("NFC").toLowerCase(), function (letter) {
        return Object.prototype.hasOwnProperty.call(data.letters, letter)
          ? data.letters[letter] : letter;
      }).join("");
      var ascii = lowered.normalize("NFKD").replace(/[^\x00-\x7f]/g, "");
      var all = ascii.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
      var cut = all.slice(0, data.longest);
      if (all.length > data.longest && all[data.longest] !== "-" && cut.indexOf("-") >= 0) {
        cut = cut.slice(0, cut.lastIndexOf("-"));
      }
      return cut.replace(/-+$/, "");
    }

    function scalar(value) {
      if (plain.test(value) && data.no_text.indexOf(value.toLowerCase()) < 0) return value;
      return '"' + value.replace(/\\/g, "\\\\").replace(/"/g, '\\"') + '"';
    }

    function lines(path, key, value, indent) {
      if (value.indexOf("\n") >= 0) {
        return [indent + key + ": |-"].concat(value.split("\n").map(function (line) {
          return line ? indent + "  " + line : "";
        }));
      }
      var asItIs = path in data.bare && whole(data.bare[path]).test(value);
      return [indent + key + ": " + (asItIs ? value : scalar(value))];
    }

    function pathOf(given, taken) {
      var found = day.exec(given["heard.on"] || "");
      var start = found ? found[1] + "-" + found[2] + "-" : "";
      var name = start + (slug(given.title || "") || data.nameless);
      var id = name, number = 2;
      while (taken && taken.has(id)) id = name + "-" + number++;
      return "feedback/" + (found ? found[1] + "/" : "") + id + ".yaml";
    }

    function given(answers) {
      var kept = {};
      data.paths.forEach(function (path) {
        var value = tidy(path, answers[path] || "");
        if (value) kept[path] = value;
      });
      return kept;
    }

    /* {path, text}; `taken` is a Set of ids that are there already. */
    function make(answers, taken) {
      var kept = given(answers), out = [data.modeline], parent = "";
      Object.keys(kept).forEach(function (path) {
        var dot = path.lastIndexOf(".");
        var head = dot < 0 ? "" : path.slice(0, dot);
        if (head && head !== parent) out.push(head + ":");
        parent = head;
        out.push.apply(out, lines(path, path.slice(dot + 1), kept[path], head ? "  " : ""));
      });
      return { path: pathOf(kept, taken), text: out.join("\n") + "\n" };
    }

    return { make: make, given: given, tidy: tidy, tidied: tidied, slug: slug, scalar: scalar };
  };
})();
