/*
 * What a script adds to pages that work without it: charts drawn from the tables below them, and a bar while a file is
 * being sent. No inline handlers, no eval: the pages are served under the content policy default-src 'self'.
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

  function format(value) {
    return value.toLocaleString(document.documentElement.lang);
  }

  function series(colours, bars) {
    return [
      {
        type: "bar",
        stack: "points",
        silent: true,
        itemStyle: { color: "transparent" },
        data: bars.map(function (bar) { return bar.low; })
      },
      {
        type: "bar",
        stack: "points",
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
      bars.push({ name: total.dataset.total, value: sum, low: 0, from: 0, to: sum, colour: colours.total });
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
      xAxis: { type: "value", min: Math.min(0, least), splitLine: { lineStyle: { color: colours.line } } },
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
      yAxis: { type: "value", scale: true, boundaryGap: ["10%", "20%"], axisLabel: text, splitLine: { lineStyle: { color: token("--line") } } },
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
          formatter: function (point) { return format(point.value[1]); }
        },
        data: points
      }]
    };
  }

  function draw(figure) {
    var canvas = figure.querySelector(".chart__canvas");
    var overTime = figure.dataset.chart === "timeline";
    var count = steps(figure).length;
    if (!canvas || canvas.dataset.drawn || count === 0) {
      return;
    }
    canvas.dataset.drawn = "true";
    canvas.hidden = false;
    canvas.style.height = (overTime ? 260 : 48 + 42 * (count + 1)) + "px";
    var chart = window.echarts.init(canvas, null, { renderer: "canvas" });
    var options = overTime ? timeline : waterfall;
    chart.setOption(options(figure));
    window.addEventListener("resize", function () {
      chart.resize();
      chart.setOption(options(figure));
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

  charts();
  showWhereOneIs();
  focusOnErrors();
})();
