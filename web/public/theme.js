// Before the first paint, so that a reader who chose dark never sees a white flash.
try {
  var theme = localStorage.getItem("onrecord.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch (e) {
  // Storage may be switched off; the system's choice holds then.
}
