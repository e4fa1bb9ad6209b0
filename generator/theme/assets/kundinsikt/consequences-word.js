/* A paper's blocks and the Word template → a Word file, in the browser and nowhere else.

   The template lends its styles, footer and page; its body is left out.  It is stored and not
   packed (generator/editions/word/parcel.py), so that nothing need be unpacked here.

     window.kundinsiktWord(blocks, template, { title, language }) → Uint8Array

   `template` is an ArrayBuffer.  Throws an Error when it is no such template. */
(function () {
  "use strict";

  var MAIN = "word/document.xml", LINKS = "word/_rels/document.xml.rels", CORE = "docProps/core.xml";
  var HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
  /* What XML forbids, and what turns the direction of the text around it: the twin of
     FORBIDDEN in generator/reading/scalars.py. */
  var FORBIDDEN = new RegExp("[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f" +
    "\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufeff\\ufffe\\uffff]", "gu");
  var WEB_OR_MAIL = /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i;
  var TEXT_WIDTH = 9412, NARROWEST = 8, WIDEST = 34;
  var NO_DAY = 0x0021;  /* 1 January 1980, the earliest that a zip can say */

  function clean(text) {
    return String(text).replace(/\r\n?/g, "\n").replace(FORBIDDEN, "").replace(/&/g, "&amp;")
      .replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  }

  /* ---- the body ---- */

  function writer() {
    var links = [];

    function said(text) {
      return clean(text).split(/(\n|\t)/).map(function (part) {
        if (part === "\n") return "<w:br/>";
        if (part === "\t") return "<w:tab/>";
        return part && '<w:t xml:space="preserve">' + part + "</w:t>";
      }).join("");
    }

    function run(one) {
      var properties = one.bold ? "<w:b/>" : "";
      var href = one.href && WEB_OR_MAIL.test(one.href) ? one.href : "";
      if (!href) return wrapped(properties, one.text);
      if (links.indexOf(href) < 0) links.push(href);
      return '<w:hyperlink r:id="link' + (links.indexOf(href) + 1) + '">' +
        wrapped('<w:rStyle w:val="Hyperlink"/>' + properties, one.text) + "</w:hyperlink>";
    }

    function wrapped(properties, text) {
      return "<w:r>" + (properties && "<w:rPr>" + properties + "</w:rPr>") + said(text) + "</w:r>";
    }

    function paragraph(style, runs) {
      return '<w:p><w:pPr><w:pStyle w:val="' + style + '"/></w:pPr>' + runs.map(run).join("") +
        "</w:p>";
    }

    function row(cells, widths, isHead) {
      return "<w:tr><w:trPr><w:cantSplit/>" + (isHead ? "<w:tblHeader/>" : "") + "</w:trPr>" +
        widths.map(function (width, index) {
          return '<w:tc><w:tcPr><w:tcW w:w="' + width + '" w:type="dxa"/></w:tcPr>' +
            paragraph(isHead ? "CellHead" : "Cell", [{ text: cells[index] || "" }]) + "</w:tc>";
        }).join("") + "</w:tr>";
    }

    function table(block) {
      var widths = widthsOf(block);
      return '<w:tbl><w:tblPr><w:tblStyle w:val="Consequences"/><w:tblW w:w="' + TEXT_WIDTH +
        '" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" ' +
        'w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>' +
        '<w:tblCaption w:val="' + clean(block.caption || "") + '"/></w:tblPr><w:tblGrid>' +
        widths.map(function (width) { return '<w:gridCol w:w="' + width + '"/>'; }).join("") +
        "</w:tblGrid>" + (block.head && block.head.length ? row(block.head, widths, true) : "") +
        (block.rows || []).map(function (cells) { return row(cells, widths, false); }).join("") +
        "</w:tbl>";
    }

    /* Word wants a paragraph between two tables, and after the last. */
    function written(block, index, blocks) {
      var next = blocks[index + 1];
      var apart = block.kind === "table" && !(next && next.kind !== "table");
      return one(block) + (apart ? paragraph("Cell", []) : "");
    }

    function one(block) {
      if (block.kind === "title") return paragraph("Title", [{ text: block.text }]);
      if (block.kind === "heading") {
        var level = Math.min(Math.max(block.level || 1, 1), 3);
        return paragraph("Heading" + level, [{ text: block.text }]);
      }
      if (block.kind === "table") return columns(block) ? table(block) : "";
      if (block.kind === "item") return paragraph("ListBullet", block.runs);
      return paragraph(block.quote ? "Quote" : block.fact ? "Fact" : "Normal", block.runs);
    }

    return { written: written, links: links };
  }

  function columns(block) {
    return [block.head || []].concat(block.rows || []).reduce(function (most, cells) {
      return Math.max(most, cells.length);
    }, 0);
  }

  /* In twentieths of a point.  A column has room for its longest word, and the rest of the width
     goes to those that hold the most: by the root, or the others would have nothing. */
  function widthsOf(block) {
    var all = [block.head || []].concat(block.rows || []), shares = [];
    for (var index = 0; index < columns(block); index++) {
      var word = NARROWEST, text = 0;
      all.forEach(function (cells) {
        var said = String(cells[index] || "");
        text = Math.max(text, said.length);
        said.split(/\s+/).forEach(function (each) { word = Math.max(word, each.length); });
      });
      shares.push(Math.min(word, WIDEST) + 2 + 2 * Math.sqrt(text));
    }
    var sum = shares.reduce(function (a, b) { return a + b; }, 0), used = 0;
    return shares.map(function (share, index) {
      var width = index + 1 < shares.length ? Math.floor(TEXT_WIDTH * share / sum)
        : TEXT_WIDTH - used;
      used += width;
      return width;
    });
  }

  /* ---- the parts that are written anew ---- */

  function main(template, blocks) {
    var write = writer(), start = template.indexOf("<w:body>"), end = template.lastIndexOf("<w:sectPr");
    if (start < 0 || end < start) throw new Error("the Word template has no body");
    var body = blocks.map(write.written).join("");
    return {
      text: template.slice(0, start) + "<w:body>" + body + template.slice(end),
      links: write.links
    };
  }

  function withLinks(relations, links) {
    var own = links.map(function (href, index) {
      return '<Relationship Id="link' + (index + 1) + '" Type="' + HYPERLINK + '" Target="' +
        clean(href) + '" TargetMode="External"/>';
    }).join("");
    return relations.replace(/<Relationship Id="link\d+"[^>]*\/>/g, "")
      .replace("</Relationships>", function () { return own + "</Relationships>"; });
  }

  function core(about) {
    return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties' +
      ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>' + clean(about.title || "") +
      "</dc:title><dc:language>" + clean(about.language || "") +
      "</dc:language></cp:coreProperties>";
  }

  /* ---- zip, stored (PKWARE's APPNOTE 6.3) ---- */

  var TABLE = (function () {
    var table = new Uint32Array(256);
    for (var index = 0; index < 256; index++) {
      var value = index;
      for (var bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
      table[index] = value;
    }
    return table;
  })();

  function crc32(bytes) {
    var crc = 0xffffffff;
    for (var index = 0; index < bytes.length; index++) {
      crc = TABLE[(crc ^ bytes[index]) & 255] ^ (crc >>> 8);
    }
    return (crc ^ 0xffffffff) >>> 0;
  }

  /* [{name, bytes}] in the archive's own order. */
  function unpacked(buffer) {
    var view = new DataView(buffer), end = buffer.byteLength - 22, parts = [];
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
    if (end < 0) throw new Error("the Word template is no zip");
    var at = view.getUint32(end + 16, true);
    for (var left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint16(at + 10, true) !== 0) throw new Error("the Word template is packed");
      var length = view.getUint16(at + 28, true), local = view.getUint32(at + 42, true);
      var from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      parts.push({
        name: new TextDecoder().decode(new Uint8Array(buffer, at + 46, length)),
        bytes: new Uint8Array(buffer, from, view.getUint32(at + 24, true))
      });
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return parts;
  }

  function packed(parts) {
    var entries = parts.map(function (part) {
      return { name: new TextEncoder().encode(part.name), bytes: part.bytes, at: 0 };
    });
    var size = entries.reduce(function (sum, entry) {
      return sum + 76 + 2 * entry.name.length + entry.bytes.length;
    }, 22);
    var out = new Uint8Array(size), view = new DataView(out.buffer), at = 0;

    function put(width, values) {
      values.forEach(function (value) {
        if (width === 2) view.setUint16(at, value, true); else view.setUint32(at, value, true);
        at += width;
      });
    }
    function both(entry) {  /* what the local and the central header share */
      put(2, [20, 0x0800, 0, 0, NO_DAY]);  /* names are UTF-8; stored; no time of day */
      put(4, [entry.crc, entry.bytes.length, entry.bytes.length]);
      put(2, [entry.name.length, 0]);
    }
    function copy(bytes) { out.set(bytes, at); at += bytes.length; }

    entries.forEach(function (entry) {
      entry.at = at;
      entry.crc = crc32(entry.bytes);
      put(4, [0x04034b50]); both(entry); copy(entry.name); copy(entry.bytes);
    });
    var start = at;
    entries.forEach(function (entry) {
      put(4, [0x02014b50]); put(2, [20]); both(entry); put(2, [0, 0, 0]); put(4, [0, entry.at]);
      copy(entry.name);
    });
    var length = at - start;
    put(4, [0x06054b50]); put(2, [0, 0, entries.length, entries.length]); put(4, [length, start]);
    put(2, [0]);
    return out;
  }

  window.kundinsiktWord = function (blocks, template, about) {
    var parts = unpacked(template), made = null;

    function textOf(name) {
      var found = parts.filter(function (part) { return part.name === name; })[0];
      if (!found) throw new Error("the Word template lacks " + name);
      return new TextDecoder().decode(found.bytes);
    }
    made = main(textOf(MAIN), blocks);
    var anew = {};
    anew[MAIN] = made.text;
    anew[LINKS] = withLinks(textOf(LINKS), made.links);
    anew[CORE] = core(about || {});
    return packed(parts.map(function (part) {
      return part.name in anew
        ? { name: part.name, bytes: new TextEncoder().encode(anew[part.name]) } : part;
    }));
  };
})();
