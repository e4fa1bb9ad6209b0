/* Blocks → text: rich, plain and Markdown.  What was written stays words in each of them. */
(function () {
  "use strict";

  function escaped(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  }

  function runsAsHtml(runs) {
    return runs.map(function (run) {
      var text = escaped(run.text);
      if (run.bold) text = "<strong>" + text + "</strong>";
      return run.href ? '<a href="' + escaped(run.href) + '">' + text + "</a>" : text;
    }).join("");
  }

  function tableAsHtml(block) {
    function row(cells, tag) {
      return "<tr>" + cells.map(function (cell) {
        var scope = tag === "th" ? ' scope="col"' : "";
        return "<" + tag + scope + ">" + escaped(cell) + "</" + tag + ">";
      }).join("") + "</tr>";
    }
    return '<table border="1" cellspacing="0" cellpadding="4"><caption>' + escaped(block.caption) + "</caption><thead>" +
      row(block.head, "th") + "</thead><tbody>" +
      block.rows.map(function (cells) { return row(cells, "td"); }).join("") + "</tbody></table>";
  }

  /* Items that follow each other become one list. */
  function gathered(blocks, make, wrap) {
    var out = [], items = [];
    function end() { if (items.length) out.push(wrap(items)); items = []; }
    blocks.forEach(function (block) {
      if (block.kind === "item") { items.push(block); return; }
      end();
      out.push(make(block));
    });
    end();
    return out;
  }

  function html(blocks) {
    return gathered(blocks, function (block) {
      if (block.kind === "heading") return "<h" + block.level + ">" + escaped(block.text) + "</h" + block.level + ">";
      if (block.kind === "table") return tableAsHtml(block);
      var tag = block.quote ? "blockquote" : "p";
      return "<" + tag + (block.fact ? ' class="fact-line"' : "") + ">" + runsAsHtml(block.runs) + "</" + tag + ">";
    }, function (items) {
      return "<ul>" + items.map(function (one) { return "<li>" + runsAsHtml(one.runs) + "</li>"; }).join("") + "</ul>";
    }).join("\n");
  }

  function joined(runs) { return runs.map(function (run) { return run.text; }).join(""); }

  function plain(blocks) {
    return gathered(blocks, function (block) {
      if (block.kind === "heading") return block.text;
      if (block.kind === "paragraph") return joined(block.runs);
      return [block.caption, block.head.join("\t")]
        .concat(block.rows.map(function (cells) { return cells.join("\t"); })).join("\n");
    }, function (items) {
      return items.map(function (one) { return "– " + joined(one.runs); }).join("\n");
    }).join("\n\n") + "\n";
  }

  /* Words stay words: what Markdown would make something of gets a backslash.  So does a
     bracket's neighbour, as a link is looked for in the text as it stands. */
  function marked(text) {
    return text.replace(/[\\`*_[\]<>~|]/g, "\\$&").replace(/\\\]\(/g, "\\]\\(")
      .replace(/&(?=#?\w+;)/g, "\\&");
  }

  function atStart(line) {
    return line.replace(/^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+(?=\s*$)|-{2,}(?=\s*$))/, "$1\\$2")
      .replace(/^(\s*\d{1,9})([.)](?=\s|$))/, "$1\\$2");
  }

  function runsAsMarkdown(runs, byId) {
    var text = runs.map(function (run) {
      var words = marked(run.text);
      if (run.href) return "[" + words + "](" + (byId && run.id ? run.id : run.href) + ")";
      return run.bold ? "**" + words + "**" : words;
    }).join("").trim();
    return runs[0] && runs[0].bold ? text : atStart(text);
  }

  function rowAsMarkdown(cells) {
    return "| " + cells.map(function (cell) { return marked(cell) || " "; }).join(" | ") + " |";
  }

  /* `byId`: links lead to insights by their ids, as the site's own papers have them. */
  function markdown(blocks, byId) {
    return gathered(blocks, function (block) {
      if (block.kind === "heading") return "#".repeat(block.level) + " " + atStart(marked(block.text));
      if (block.kind === "table") {
        return [rowAsMarkdown(block.head), "|" + block.head.map(function () { return " --- |"; }).join("")]
          .concat(block.rows.map(rowAsMarkdown)).join("\n");
      }
      return (block.quote ? "> " : "") + runsAsMarkdown(block.runs, byId);
    }, function (items) {
      return items.map(function (one) { return "- " + runsAsMarkdown(one.runs, byId); }).join("\n");
    }).join("\n\n") + "\n";
  }

  window.kundinsiktBlocks = { html: html, plain: plain, markdown: markdown };
})();
