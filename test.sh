#!/usr/bin/env bash
# Runs everything that must hold: locked restore, formatting, build, all tests, dry benchmarks.
# The last line reads "N passed, N failed"; the exit code is 0 only when everything held.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '\n== %s\n' "$1"; }

need() { # command, Debian package
  command -v "$1" >/dev/null && return
  say "Installing $2, which the tests need"
  [ "$(id -u)" -eq 0 ] || { echo "$1 is missing; install it with: sudo apt-get install $2" >&2; exit 1; }
  [ -n "${apt_updated:-}" ] || { apt-get update -qq; apt_updated=1; }
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
}

need chromium chromium
need redis-server redis-server
need node nodejs
need npm npm

say "Restore (locked)"
dotnet restore --locked-mode

say "Formatting"
dotnet format whitespace --no-restore --verify-no-changes

say "Build"
dotnet build --no-restore -c Release

say "Tests"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test --no-build -c Release 2>&1 | tee "$log" || status=$?

say "Benchmarks (dry: they must run, nothing is measured)"
dotnet run --no-build -c Release --project tests/PPRNet.Search.Benchmarks -- --job dry --filter '*' >"$log.bench" 2>&1 \
  || { tail -n 40 "$log.bench"; status=1; }
rm -f "$log.bench"

count() { awk -v key="$1:" '$1 == key { n = $2 } END { print n + 0 }' "$log"; }
passed=$(count succeeded)
failed=$(count failed)
skipped=$(count skipped)
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
if [ "$skipped" -ne 0 ]; then echo "$skipped tests were skipped; none may be"; status=1; failed=$((failed + skipped)); fi
echo "$passed passed, $failed failed"
exit "$status"
