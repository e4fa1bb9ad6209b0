/* The personal-data guard in the browser. It judges as generator/reading/guard does, by the
   same data; tests/browser/test_guard.py holds the two to one table of cases.

   kundinsiktGuard(data).find(text) gives [{rule, severity, start, end}]: start and end count
   UTF-16 units, as slice() and text fields do. Nothing leaves the page. */
(function () {
  "use strict";

  window.kundinsiktGuard = function (data) {
    var severities = {};
    var ranks = {};
    data.rules.forEach(function (rule, rank) {
      severities[rule[0]] = rule[1];
      ranks[rule[0]] = rank;
    });
    var patterns = {};
    Object.keys(data.patterns).forEach(function (name) {
      patterns[name] = new RegExp(data.patterns[name][0], data.patterns[name][1] + "g");
    });
    var swedish = new RegExp(data.phones.swedish);
    var mobile = new RegExp(data.phones.mobile);
    var known = {};
    Object.keys(data.names).forEach(function (kind) { known[kind] = new Set(data.names[kind]); });
    var noPlates = new Set(data.noPlates);
    var own = new Set(data.own);

    /* normal.py */

    var invisible = new RegExp("[" + data.normal.invisible + "\u{e0000}-\u{e0fff}]", "gu");
    var isSpace = new RegExp("[" + data.normal.spaces + "]");
    var isCombining = new RegExp("[" + data.normal.combining + "]");
    var zeros = data.normal.zeros;

    function one(char) {
      if (data.normal.dashes.indexOf(char) >= 0) return "-";
      if (data.normal.pluses.indexOf(char) >= 0) return "+";
      if (isSpace.test(char)) return " ";
      var point = char.codePointAt(0);
      if (point < 128) return char;
      for (var i = 0; i < zeros.length; i++) {
        if (point >= zeros[i] && point < zeros[i] + 10) return String(point - zeros[i]);
      }
      return char;
    }

    function plain(cluster) {
      if (one(cluster) !== cluster) return one(cluster);
      var composed = cluster === "…" ? cluster : cluster.normalize("NFKC").replace(invisible, "");
      return Array.from(composed).map(one).join("");
    }

    function clusters(text) {
      var found = [];
      Array.from(text).forEach(function (char) {
        if (found.length && isCombining.test(char)) found[found.length - 1] += char;
        else found.push(char);
      });
      return found;
    }

    function normalise(text) {
      var normal = { text: "", starts: [], ends: [] };
      var at = 0;
      clusters(text).forEach(function (cluster) {
        var end = at + cluster.length;
        plain(cluster).split("").forEach(function (unit) {
          if (unit === " " && normal.text.slice(-1) === " ") {
            normal.ends[normal.ends.length - 1] = end;
            return;
          }
          normal.text += unit;
          normal.starts.push(at);
          normal.ends.push(end);
        });
        at = end;
      });
      return normal;
    }

    /* searching.py */

    function has(name, text) {
      patterns[name].lastIndex = 0;
      return patterns[name].test(text);
    }

    function scan(name, text, judge, hits) {
      var pattern = patterns[name];
      var position = 0;
      for (;;) {
        pattern.lastIndex = position;
        var match = pattern.exec(text);
        if (!match) return;
        var groups = match.map(function (group) { return group || ""; });
        var hit = judge(text, groups, match.index, match.index + groups[0].length);
        if (hit) hits.push(hit);
        position = hit ? hit[2] : match.index + 1;
      }
    }

    function before(text, start, count) { return text.slice(Math.max(0, start - count), start); }
    function after(text, end, count) { return text.slice(end, end + count); }
    function near(name, text, start, end) {
      return has(name, before(text, start, data.window.before)) ||
        has(name, after(text, end, data.window.after));
    }
    function digitAt(text, index) { return /^[0-9]$/.test(text.charAt(index)); }
    function wordAt(text, index) { return text.charAt(index) !== "" && has("word", text.charAt(index)); }
    function onlyDigits(text) { return text.replace(/[^0-9]/g, ""); }

    /* numbers.py */

    function luhn(digits) {
      var total = 0;
      digits.split("").reverse().forEach(function (digit, index) {
        var value = Number(digit) * (1 + index % 2);
        total += value > 9 ? value - 9 : value;
      });
      return total % 10 === 0;
    }

    function realDate(century, year, month, day) {
      var number = Number(month);
      if (day >= 60 && day <= 91) return number <= 12;
      var days = new Date(Date.UTC(Number(century || "20") * 100 + Number(year), number, 0));
      return number >= 1 && number <= 12 && day >= 1 && day <= days.getUTCDate();
    }

    function vat(text, groups, start, end) {
      var digits = groups[1] + groups[2];
      var right = realDate("", digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6));
      return right && luhn(digits) ? ["personal-number", start, end] : null;
    }

    function personal(text, groups, start, end) {
      var gap = groups[3] + groups[5], separator = groups[7], pairs = groups[9];
      var serial = groups[8] + groups[10];
      if (digitAt(text, start - 1) ||
          !realDate(groups[1], groups[2], groups[4], groups[6])) return null;
      var right = luhn(groups[2] + groups[4] + groups[6] + serial) && serial.slice(0, 3) !== "000";
      var said = near("near_person", text, start, end);
      var dashed = /[-+]/.test(separator);
      var sure = said || Boolean(separator || groups[1]);
      var likely = right || said || dashed;
      if (gap || pairs) {
        sure = said || (dashed && !pairs);
        likely = right || said;
      }
      if (right && sure) return ["personal-number", start, end];
      return likely ? ["personal-number-possible", start, end] : null;
    }

    function card(text, groups, start, end) {
      if (digitAt(text, start - 1) || has("starts_with_date", groups[0])) return null;
      for (var stop = end; stop > start; stop--) {
        if (digitAt(text, stop) || !digitAt(text, stop - 1)) continue;
        var digits = onlyDigits(text.slice(start, stop));
        if (digits.length < 13) return null;
        if (has("card_prefix", digits) && luhn(digits) && new Set(digits).size > 1) {
          return ["card-number", start, stop];
        }
      }
      return null;
    }

    function iban(text, groups, start, end) {
      if (wordAt(text, start - 1)) return null;
      var length = data.ibanLengths[groups[1].toUpperCase()];
      var count = 0, stop = start;
      while (stop < end && count !== length) {
        if (text.charAt(stop) !== " " && text.charAt(stop) !== "-") count++;
        stop++;
      }
      if (count !== length || wordAt(text, stop)) return null;
      var code = text.slice(start, stop).replace(/[ -]/g, "").toUpperCase();
      var left = 0;
      (code.slice(4) + code.slice(0, 4)).split("").forEach(function (char) {
        left = Number(left + String(parseInt(char, 36))) % 97;
      });
      return left === 1 ? ["iban", start, stop] : null;
    }

    /* phones.py */

    function starts(text, prefixes) {
      return prefixes.some(function (prefix) { return text.indexOf(prefix) === 0; });
    }
    function joined(text, start) {
      return start > 0 && "-/.:+".indexOf(text.charAt(start - 1)) >= 0 && digitAt(text, start - 2);
    }
    function amount(text, start, stop) {
      return has("amount_after", after(text, stop, 12)) ||
        has("amount_before", before(text, start, 2));
    }
    function noNumber(text, start, stop) {
      var written = text.slice(start, stop);
      return has("date", written) || has("times", written) || amount(text, start, stop);
    }
    function dialled(digits) {
      for (var size = 1; size < 4; size++) {
        var code = digits.slice(0, size), rest = digits.slice(size);
        if (code === data.phones.sweden) return swedish.test(rest.replace(/^0/, ""));
        if (data.phones.lengths[code]) return data.phones.lengths[code].indexOf(rest.length) >= 0;
      }
      return false;
    }
    function ends(text, start, end) {
      var found = [];
      for (var stop = end; stop > start; stop--) {
        if (digitAt(text, stop - 1) && !digitAt(text, stop)) found.push(stop);
      }
      return found;
    }
    function firstOf(text, start, end, judge) {
      var stops = ends(text, start, end);
      for (var i = 0; i < stops.length; i++) {
        var rule = judge(text.slice(start, stops[i]), stops[i]);
        if (rule !== undefined) return rule && [rule, start, stops[i]];
      }
      return null;
    }

    function abroad(text, groups, start, end) {
      if (digitAt(text, start - 1)) return null;
      return firstOf(text, start, end, function (written, stop) {
        patterns.trunk.lastIndex = 0;
        var digits = onlyDigits(written.replace(patterns.trunk, ""));
        var number = groups[1].indexOf("+") >= 0 ? digits : digits.slice(2);
        if (!dialled(number) || amount(text, start, stop)) return undefined;
        var sure = written !== digits || near("near_phone", text, start, stop);
        return sure ? "phone-number" : "phone-number-possible";
      });
    }

    function national(text, groups, start, end) {
      if (digitAt(text, start - 1) || joined(text, start)) return null;
      return firstOf(text, start, end, function (written, stop) {
        var digits = onlyDigits(written);
        if (!swedish.test(digits.slice(1)) || noNumber(text, start, stop)) return undefined;
        if (written !== digits || near("near_phone", text, start, stop)) return "phone-number";
        return mobile.test(digits.slice(1)) ? "phone-number-possible" : null;
      });
    }

    function byItsWord(text, groups, start, end) {
      if (digitAt(text, start - 1) || joined(text, start) ||
          has("starts_with_date", groups[0])) return null;
      if (!has("near_phone", before(text, start, data.phones.close)) ||
          noNumber(text, start, end) ||
          starts(onlyDigits(groups[0]), data.phones.organisations)) return null;
      return ["phone-number-possible", start, end];
    }

    /* texts.py */

    function lastLabel(address) {
      return address.slice(Math.max(address.lastIndexOf("."), address.lastIndexOf(" ")) + 1);
    }

    function mail(text, groups, start, end) {
      while (end > start && !has("mail_end", lastLabel(text.slice(start, end)))) {
        var whole = text.slice(start, end);
        var cut = Math.max(whole.lastIndexOf("."), whole.lastIndexOf(" "));
        end = cut < 0 ? -1 : start + cut;
      }
      if (end <= start || !has("mail", text.slice(start, end))) return null;
      var linked = has("mailto", before(text, start, 8));
      return [linked ? "mailbox-link" : "email-address", start, end];
    }

    function plate(text, groups, start, end) {
      if (wordAt(text, start - 1) || text.charAt(start - 1) === "-" || noPlates.has(groups[1])) {
        return null;
      }
      if (!groups[2] && !near("near_vehicle", text, start, end)) return null;
      return ["registration-plate", start, end];
    }

    function street(text, groups, start, end) {
      if (wordAt(text, start - 1) || has("amount_after", after(text, end, 12))) return null;
      return ["street-address", start, end];
    }
    function streetAbroad(text, groups, start, end) {
      return wordAt(text, start - 1) ? null : ["street-address", start, end];
    }

    function capitalised(word) { return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(); }
    function isUpper(word) { return word === word.toUpperCase() && word !== word.toLowerCase(); }
    function knownAs(word, kind) {
      return word.split("-").some(function (part) { return known[kind].has(capitalised(part)); });
    }
    function isLast(word) {
      return knownAs(word, "last") || (word.length > 5 && word.slice(-4) === "sson");
    }

    function cut(words) {
      var surname = -1;
      for (var i = words.length - 1; i > 0; i--) if (isLast(words[i])) surname = i;
      var isKnown = known.titles.has(words[0]) || knownAs(words[0], "first");
      if (surname > 0 && (isKnown || words[surname].slice(-4) === "sson")) {
        return words.slice(0, surname + 1);
      }
      if (!isKnown || known.alsoWords.has(words[0])) return [];
      for (i = 1; i < words.length; i++) {
        if (known.noLast.has(words[i].toLowerCase())) return [];
        if (words[i].length > 2 && isUpper(words[i].charAt(0)) && !knownAs(words[i], "first")) {
          return words.slice(0, i + 1);
        }
      }
      return [];
    }

    function name(text, groups, start) {
      var words = groups[0].split(" ");
      if (wordAt(text, start - 1)) return null;
      if (isUpper(words[0]) || isUpper(words[words.length - 1])) {
        if (words.length !== 2 || !knownAs(words[0], "first") || !knownAs(words[1], "last")) {
          return null;
        }
      } else {
        words = cut(words);
        if (words.length < 2) return null;
      }
      return ["full-name", start, start + words.join(" ").length];
    }

    function smallName(text, groups, start, end) {
      if (wordAt(text, start - 1) || !knownAs(groups[1], "first")) return null;
      return ["full-name", start, end];
    }

    /* rules.py */

    function hitsIn(text) {
      var hits = [];
      if (has("six_digits", text)) {
        scan("iban", text, iban, hits);
        scan("card", text, card, hits);
        scan("vat", text, vat, hits);
        scan("personal", text, personal, hits);
        scan("abroad", text, abroad, hits);
        scan("national", text, national, hits);
        if (has("near_phone", text)) scan("any_phone", text, byItsWord, hits);
      }
      if (has("mail_hint", text)) scan("mail", text, mail, hits);
      scan("plate", text, plate, hits);
      scan("street", text, street, hits);
      scan("street_abroad", text, streetAbroad, hits);
      scan("name", text, name, hits);
      if (text.indexOf("sson") >= 0) scan("small_name", text, smallName, hits);
      return hits;
    }

    function find(text) {
      var normal = normalise(text);
      var found = hitsIn(normal.text).filter(function (hit) {
        return !own.has(normal.text.slice(hit[1], hit[2]).toLowerCase());
      }).map(function (hit) {
        return {
          rule: hit[0],
          severity: severities[hit[0]],
          start: normal.starts[hit[1]],
          end: normal.ends[hit[2] - 1]
        };
      });
      found.sort(function (a, b) {
        return ranks[a.rule] - ranks[b.rule] || a.start - b.start || b.end - a.end;
      });
      var kept = [];
      found.forEach(function (finding) {
        var meets = kept.some(function (other) {
          return finding.start < other.end && other.start < finding.end;
        });
        if (!meets) kept.push(finding);
      });
      return kept.sort(function (a, b) { return a.start - b.start; });
    }

    return { find: find };
  };
}());
