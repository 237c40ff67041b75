/*
 * What a script adds to pages that work without it: charts drawn from the tables below them, a bar while a file is
 * being sent, and names while one types. No inline handlers, no eval: the pages are served under the content policy default-src 'self'.
 */
(function () {
  "use strict";

  var self = document.currentScript;

  /* ---------- charts ---------- */

  function token(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function steps(figure) {
    var running = 0;
    return Array.prototype.map.call(figure.querySelectorAll("[data-value]"), function (row) {
      var value = Number(row.dataset.value);
      var from = running;
      running += value;
      return {
        name: row.dataset.name,
        kind: row.dataset.kind,
        value: value,
        low: Math.min(from, running),
        from: from,
        to: running
      };
    }).filter(function (bar) { return bar.value !== 0; });
  }

  /* With a true minus sign, as the tables have it. */
  function format(value) {
    return value.toLocaleString(document.documentElement.lang).replace("-", "−");
  }

  /* A visible bar upon one that is not seen; below zero, too, where the one not seen reaches down (stackStrategy all). */
  function series(colours, bars) {
    return [
      {
        type: "bar",
        stack: "points",
        stackStrategy: "all",
        silent: true,
        itemStyle: { color: "transparent" },
        data: bars.map(function (bar) { return bar.low; })
      },
      {
        type: "bar",
        stack: "points",
        stackStrategy: "all",
        barMaxWidth: 26,
        label: {
          show: true,
          position: "right",
          color: colours.ink,
          formatter: function (point) { return format(bars[point.dataIndex].value); }
        },
        data: bars.map(function (bar) {
          return { value: Math.abs(bar.value), itemStyle: { color: bar.colour } };
        })
      }
    ];
  }

  function waterfall(figure) {
    var colours = {
      ink: token("--ink"),
      line: token("--line"),
      start: token("--line-strong"),
      gain: token("--good"),
      loss: token("--poor"),
      total: token("--ink")
    };
    var bars = steps(figure);
    var total = figure.querySelector("[data-total]");
    bars.forEach(function (bar, index) {
      var start = bar.kind ? bar.kind === "start" : index === 0;
      bar.colour = bar.value < 0 ? colours.loss : start ? colours.start : colours.gain;
    });
    if (total && bars.length) {
      var sum = bars[bars.length - 1].to;
      bars.push({ name: total.dataset.total, value: sum, low: Math.min(0, sum), from: 0, to: sum, colour: colours.total });
    }
    var narrow = figure.clientWidth < 640;
    var least = Math.min.apply(null, bars.map(function (bar) { return Math.min(bar.from, bar.to); }));
    return {
      animation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
      animationDuration: 300,
      grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
      tooltip: {
        trigger: "axis",
        axisPointer: { type: "none" },
        renderMode: "richText",
        formatter: function (points) {
          var bar = bars[points[0].dataIndex];
          return bar.name + "  " + format(bar.value);
        }
      },
      xAxis: {
        type: "value",
        min: least < 0 ? undefined : 0,
        splitNumber: narrow ? 3 : 5,
        axisLabel: { hideOverlap: true, formatter: format },
        splitLine: { lineStyle: { color: colours.line } }
      },
      yAxis: {
        type: "category",
        inverse: true,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: {
          color: colours.ink,
          interval: 0,
          fontSize: narrow ? 12 : 14,
          width: Math.round(figure.clientWidth * (narrow ? 0.34 : 0.24)),
          overflow: "break",
          lineHeight: narrow ? 14 : 17
        },
        data: bars.map(function (bar) { return bar.name; })
      },
      textStyle: { fontFamily: token("--sans"), fontSize: narrow ? 12 : 14 },
      series: series(colours, bars)
    };
  }

  /* A line that stays level until the day on which the value changes. */
  function timeline(figure) {
    var points = Array.prototype.map.call(figure.querySelectorAll("[data-at]"), function (row) {
      return [row.dataset.at, Number(row.dataset.value)];
    });
    var narrow = figure.clientWidth < 640;
    var text = { color: token("--ink"), fontSize: narrow ? 12 : 14 };
    return {
      animation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
      animationDuration: 300,
      grid: { left: 8, right: 32, top: 32, bottom: 8, containLabel: true },
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        formatter: function (shown) { return shown[0].value[0] + "  " + format(shown[0].value[1]); }
      },
      xAxis: { type: "time", boundaryGap: ["6%", "8%"], axisLabel: Object.assign({ hideOverlap: true }, text), splitNumber: narrow ? 3 : 6 },
      yAxis: { type: "value", scale: true, boundaryGap: ["20%", "20%"], axisLabel: text, splitLine: { lineStyle: { color: token("--line") } } },
      textStyle: { fontFamily: token("--sans"), fontSize: narrow ? 12 : 14 },
      series: [{
        type: "line",
        step: "end",
        symbol: "circle",
        symbolSize: 9,
        lineStyle: { color: token("--accent"), width: 3 },
        itemStyle: { color: token("--accent") },
        label: {
          show: points.length <= (narrow ? 4 : 8),
          position: "top",
          color: token("--ink"),
          textBorderColor: token("--paper"),
          textBorderWidth: 4,
          formatter: function (point) { return format(point.value[1]); }
        },
        /* Where the line comes down to a point its number stands below, not on the line. */
        data: points.map(function (point, index) {
          var falls = index > 0 && point[1] < points[index - 1][1];
          return { value: point, label: { position: falls ? "bottom" : "top" } };
        })
      }]
    };
  }

  /* Rows of the component figures: lying bars beside or upon each other, or standing columns. */
  function rowsOf(figure) {
    return Array.prototype.slice.call(figure.querySelectorAll("tbody tr[data-name]"));
  }

  function valueOf(cell) {
    return cell && cell.dataset.value !== undefined ? Number(cell.dataset.value) : null;
  }

  var PALETTE = ["--accent", "--chart-fair", "--info", "--line-strong", "--poor"];
  var KINDS = { excellent: "--accent-deep", good: "--chart-good", fair: "--chart-fair", poor: "--poor" };

  /* How many lines the names of the series take: a Chinese character is as wide as it is high, a Latin one about 0.6. */
  function legendLines(names, width, size) {
    var lines = 1;
    var used = 0;
    names.forEach(function (name) {
      var wide = 46 + name.replace(/[^ -~]/g, "xx").length * size * 0.58;
      if (used > 0 && used + wide > width) {
        lines += 1;
        used = 0;
      }
      used += wide;
    });
    return lines;
  }

  function grouped(figure) {
    var rows = rowsOf(figure);
    var heads = rows[0].querySelectorAll("[data-series]");
    var upright = figure.dataset.chart === "columns";
    var narrow = figure.clientWidth < 640;
    var text = { color: token("--ink"), fontSize: narrow ? 12 : 14 };
    var titles = Array.prototype.map.call(heads, function (head) { return head.dataset.series; });
    var lines = legendLines(titles, figure.clientWidth, text.fontSize);
    var names = {
      type: "category",
      inverse: !upright,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: token("--line") } },
      axisLabel: Object.assign({ hideOverlap: true }, upright ? {} : { interval: 0, overflow: "break", width: Math.round(figure.clientWidth * 0.28) }, text),
      data: rows.map(function (row) { return row.dataset.name; })
    };
    var values = { type: "value", axisLabel: Object.assign({ hideOverlap: true }, text), splitLine: { lineStyle: { color: token("--line") } } };
    return {
      animation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
      animationDuration: 300,
      grid: { left: 8, right: 24, top: heads.length > 1 ? 16 + 24 * lines : 8, bottom: 8, containLabel: true },
      legend: { show: heads.length > 1, top: 0, left: 0, itemGap: 16, textStyle: text },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, renderMode: "richText" },
      xAxis: upright ? names : values,
      yAxis: upright ? values : names,
      textStyle: { fontFamily: token("--sans"), fontSize: narrow ? 12 : 14 },
      series: Array.prototype.map.call(heads, function (head, index) {
        return {
          type: "bar",
          name: head.dataset.series,
          stack: figure.dataset.chart === "stack" ? "all" : undefined,
          barMaxWidth: 26,
          itemStyle: { color: token(KINDS[head.dataset.kind] || PALETTE[index % PALETTE.length]) },
          data: rows.map(function (row) { return valueOf(row.querySelectorAll("[data-series]")[index]); })
        };
      })
    };
  }

  function isGrouped(figure) {
    return ["bars", "stack", "columns"].indexOf(figure.dataset.chart) >= 0;
  }

  /* How high the drawing is, nothing where there is nothing to draw. */
  function heightOf(figure) {
    if (isGrouped(figure)) {
      var rows = rowsOf(figure);
      var any = Array.prototype.some.call(figure.querySelectorAll("[data-value]"), function (cell) {
        return Number(cell.dataset.value) !== 0;
      });
      return !any || !rows.length ? 0 : figure.dataset.chart === "columns" ? 300 : 80 + 42 * rows.length;
    }
    var count = steps(figure).length;
    return count === 0 ? 0 : figure.dataset.chart === "timeline" ? 260 : 48 + 42 * (count + 1);
  }

  function optionsOf(figure) {
    return isGrouped(figure) ? grouped(figure) : figure.dataset.chart === "timeline" ? timeline(figure) : waterfall(figure);
  }

  function draw(figure) {
    var canvas = figure.querySelector(".chart__canvas");
    var height = heightOf(figure);
    if (!canvas || canvas.dataset.drawn || height === 0) {
      return;
    }
    canvas.dataset.drawn = "true";
    canvas.hidden = false;
    canvas.style.height = height + "px";
    var chart = window.echarts.init(canvas, null, { renderer: "canvas" });
    chart.setOption(optionsOf(figure));
    window.addEventListener("resize", function () {
      chart.resize();
      chart.setOption(optionsOf(figure));
    });
  }

  function drawAll() {
    Array.prototype.forEach.call(document.querySelectorAll("[data-chart]"), draw);
  }

  function charts() {
    if (!document.querySelector("[data-chart] [data-value]")) {
      return;
    }
    if (window.echarts) {
      drawAll();
      return;
    }
    var script = document.createElement("script");
    script.src = self.dataset.echarts;
    script.onload = drawAll;
    document.head.appendChild(script);
  }

  /* ---------- file upload ---------- */

  function progressOf(element) {
    var form = element.closest && element.closest("form");
    return form ? form.querySelector("[data-upload-progress]") : null;
  }

  document.addEventListener("htmx:xhr:progress", function (event) {
    var box = progressOf(event.target);
    if (!box || !event.detail.lengthComputable) {
      return;
    }
    var percent = Math.floor((100 * event.detail.loaded) / event.detail.total);
    box.hidden = false;
    box.querySelector("progress").value = percent;
    box.querySelector("[data-upload-percent]").textContent = percent + "%";
  });

  ["dragenter", "dragover", "dragleave", "drop"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      var box = event.target.closest && event.target.closest("[data-upload]");
      if (box) {
        box.classList.toggle("upload--over", name === "dragenter" || name === "dragover");
      }
    });
  });

  /* ---------- what the search box offers while one types: a combobox with a list (WAI-ARIA) ---------- */

  function listOf(input) {
    return document.getElementById(input.dataset.suggests);
  }

  function offersOf(input) {
    return Array.prototype.slice.call(listOf(input).querySelectorAll("[role=option]"));
  }

  function chosenOf(input) {
    return listOf(input).querySelector("[aria-selected=true]");
  }

  function choose(input, offer) {
    offersOf(input).forEach(function (one) { one.setAttribute("aria-selected", String(one === offer)); });
    if (!offer) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    input.setAttribute("aria-activedescendant", offer.id);
    offer.scrollIntoView({ block: "nearest" });
  }

  function open(input, isOpen) {
    listOf(input).hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) {
      choose(input, null);
    }
  }

  function move(input, step) {
    var offers = offersOf(input);
    if (offers.length === 0) {
      return;
    }
    open(input, true);
    var place = offers.indexOf(chosenOf(input)) + step;
    choose(input, offers[place === -2 ? offers.length - 1 : place] || null);
  }

  function offered(input) {
    var list = listOf(input);
    var offers = list.querySelector(".search__offers");
    var count = offersOf(input).length;
    if (offers) {
      offers.id = list.id + "-list";
      offers.setAttribute("role", "listbox");
      offers.setAttribute("aria-label", list.dataset.label);
      input.setAttribute("aria-controls", offers.id);
    }
    open(input, count > 0 && input.value.trim() !== "" && document.activeElement === input);
    document.getElementById(list.id + "-status").textContent = count > 0 ? offers.dataset.status : "";
  }

  function pressed(event) {
    var input = event.currentTarget;
    var chosen = chosenOf(input);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(input, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape" && !listOf(input).hidden) {
      event.preventDefault();
      open(input, false);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      window.location.assign(chosen.dataset.address);
    }
  }

  function suggesting(input) {
    var list = listOf(input);
    input.type = "text"; /* a box of type search may not be a combobox */
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.addEventListener("keydown", pressed);
    input.addEventListener("blur", function () { open(input, false); });
    /* The list does not take the focus from the box, so that a click on it is not lost. */
    list.addEventListener("mousedown", function (event) { event.preventDefault(); });
    list.addEventListener("click", function (event) {
      var offer = event.target.closest("[role=option]");
      if (offer) {
        window.location.assign(offer.dataset.address);
      }
    });
    list.addEventListener("htmx:afterSwap", function () { offered(input); });
  }

  /* ---------- the line of an organisation's own space: where one is stands in its middle ---------- */

  function showWhereOneIs() {
    var current = document.querySelector(".own-nav [aria-current]");
    if (current) {
      var line = current.closest("ul");
      line.scrollLeft = current.offsetLeft - (line.clientWidth - current.offsetWidth) / 2;
    }
  }

  /* ---------- after a part of the page was exchanged ---------- */

  function focusOnErrors() {
    var errors = document.querySelector(".error-summary");
    if (errors) {
      errors.focus();
    }
  }

  document.addEventListener("htmx:afterSettle", function (event) {
    charts();
    if (event.target.id === "main") {
      focusOnErrors();
    }
  });

  /* ---------- an installed application says without a network that there is none ---------- */

  function install() {
    if ("serviceWorker" in navigator && self.dataset.worker) {
      navigator.serviceWorker.register(self.dataset.worker).catch(function () {});
    }
  }

  window.addEventListener("load", install);

  window.addEventListener("resize", showWhereOneIs);

  charts();
  Array.prototype.forEach.call(document.querySelectorAll("[data-suggests]"), suggesting);
  showWhereOneIs();
  focusOnErrors();
})();
