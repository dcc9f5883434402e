(function () {
  "use strict";
  var root = document.documentElement;
  var button = document.getElementById("language");
  var title = document.querySelector("title");

  function speak(lang) {
    root.lang = lang;
    root.dir = lang === "ar" ? "rtl" : "ltr";
    title.textContent = title.dataset[lang];
    button.lang = lang === "ar" ? "en" : "ar";
  }

  function openAround(element) {
    for (var at = element; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
    }
  }

  function openTarget() {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    openAround(target);
    target.scrollIntoView({ block: "center" });
  }

  var opened = [];
  function openAll() {
    opened = Array.prototype.filter.call(document.querySelectorAll("details"), function (d) { return !d.open; });
    opened.forEach(function (d) { d.open = true; });
  }
  function closeAgain() {
    opened.forEach(function (d) { d.open = false; });
  }

  button.hidden = false;
  button.addEventListener("click", function () { speak(root.lang === "ar" ? "en" : "ar"); });
  window.addEventListener("hashchange", openTarget);
  window.addEventListener("beforeprint", openAll);
  window.addEventListener("afterprint", closeAgain);
  openTarget();
})();
