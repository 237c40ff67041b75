# Sourced by ./test: makes sure of Chromium and a Chinese font for the browser tests, or says what to install. Leaves in
# $credit531_chromium where Chromium is.
# The shell without windows takes less of the processor than the whole browser, and draws the same.
credit531_find_chromium() {
  credit531_chromium=$(command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome || true)
}
credit531_missing=
credit531_find_chromium
if [ -z "$credit531_chromium" ]; then
  credit531_missing="chromium-headless-shell"
fi
if ! command -v fc-list >/dev/null 2>&1 || [ -z "$(fc-list :lang=zh family 2>/dev/null | head -n 1)" ]; then
  credit531_missing="$credit531_missing fontconfig fonts-droid-fallback"
fi
if [ -n "$credit531_missing" ]; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing$(printf ' %s' $credit531_missing) for the browser tests"
    (apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $credit531_missing) \
      >/dev/null 2>&1 || echo "credit531: could not install $credit531_missing; install them for the browser tests" >&2
  else
    echo "credit531: the browser tests need Chromium and a Chinese font; install (Debian names): $credit531_missing" >&2
  fi
  credit531_find_chromium
fi
