#!/usr/bin/env bash
# Starts the packaged program once, as a user would, on a virtual display and a virtual sound card:
# the window opens, Space plays the bundled sample audio (what the card hears must be music, not
# silence), and the same program fits the sample pair without a window.
#
# Usage: start-image.sh path/to/bin/optofit [SCREENSHOT.png]
# Needs Xvfb, xdotool, ImageMagick, sox and what virtual-soundcard.sh needs.
set -euo pipefail

program=$(realpath "$1")
screenshot=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${INSIDE_VIRTUAL_DISPLAY:-}" ]; then
  INSIDE_VIRTUAL_DISPLAY=1 exec xvfb-run -a -s "-screen 0 1280x800x24" "$0" "$@"
fi

card=$here/virtual-soundcard.sh
work=$(mktemp -d)
export VSC_DIR=$work/card XDG_CONFIG_HOME=$work/config
app=
finish() {
  [ -z "$app" ] || kill "$app" 2> /dev/null || true
  "$card" stop || true
  rm -rf "$work"
}
trap finish EXIT
fail() { echo "start-image: $*" >&2; exit 1; }

grep -qx 'java-options=-XX:+UseZGC' "$(dirname "$program")/../lib/app/optofit.cfg" \
  || fail "the launcher does not ask for ZGC"

"$card" start 44100 2
eval "$("$card" env)"

"$program" > "$work/log" 2>&1 &
app=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --name '^Optofit' | head -n 1) \
  || fail "no window within 60 s: $(cat "$work/log")"
# Painted is when the picture has many colours.
for _ in $(seq 60); do
  [ "$(import -window root png:- | identify -format %k png:-)" -gt 200 ] && break
  sleep 0.5
done

"$card" record-start "$work/heard.wav"
xdotool windowfocus "$window" key space
sleep 6
[ -z "$screenshot" ] || import -window root "$screenshot"
"$card" record-stop
peak=$(sox "$work/heard.wav" -n stat 2>&1 | awk '/Maximum amplitude/{print $3}')
awk -v p="$peak" 'BEGIN{exit !(p > 0.1)}' || fail "Space played nothing: peak $peak; $(cat "$work/log")"
echo "the window plays: peak $peak"
kill "$app"
wait "$app" || true
app=

samples=$(dirname "$program")/../lib/app/sample-audio
"$program" fit "$samples/dry-music.wav" "$samples/wet-music-pr070.wav" --json > "$work/fit.json"
esr=$(sed -n 's/.*"esr": *\([0-9.eE-]*\).*/\1/p' "$work/fit.json")
awk -v e="${esr:-1}" 'BEGIN{exit !(e <= 0.0034)}' || fail "the fit's ESR is ${esr:-missing}, above 0.0034"
echo "the command line fits: ESR $esr"
kernel=$(sed -n 's/.*"kernel": *"\([a-z]*\).*/\1/p' "$work/fit.json")
lanes() { grep -qE '^flags.* fma .*avx2|^flags.* avx2 .*fma' /proc/cpuinfo; }
if lanes && [ "$kernel" != vector ]; then fail "the fit took the $kernel kernel, not the vector one"; fi
echo "its kernel: $kernel"
echo "3 passed, 0 failed"
