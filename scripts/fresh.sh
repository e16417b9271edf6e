#!/usr/bin/env bash
# Both commands of the README as a newcomer runs them: a fresh clone, a new HOME, no caches. One line for each, with seconds.
# scripts/fresh.sh [--start-only|--full] [--busy] [--fonts install|purge] FOLDER...
#   FOLDER holds `node` and `npm` of one version (that in PATH where none is named); TZ and LANG are passed on.
#   --full: `npm test -- --full`. --busy: two endless loops run meanwhile. --fonts: Debian's packages of other fonts are put in, or taken out, first.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
commands=("npm start" "npm test")
fonts=(fonts-liberation fonts-noto-core fonts-urw-base35)
busy=
loops=()
home=
tidy() {
  [ ${#loops[@]} -eq 0 ] || kill "${loops[@]}" 2>/dev/null
  [ -z "$home" ] || rm -rf "$home"
}
trap tidy EXIT
trap 'exit 130' INT TERM
while [ $# -gt 0 ]; do
  case "$1" in
    --start-only) commands=("npm start") ;;
    --full) commands=("npm start" "npm test -- --full") ;;
    --busy) busy=1 ;;
    --fonts)
      case "${2:-}" in
        install) DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${fonts[@]}" >/dev/null || exit 1 ;;
        purge) DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq "${fonts[@]}" >/dev/null || exit 1 ;;
        *) echo "--fonts install, or --fonts purge"; exit 1 ;;
      esac
      shift ;;
    -*) echo "fresh.sh does not know $1"; exit 1 ;;
    *) break ;;
  esac
  shift
done
[ $# -gt 0 ] || set -- "$(dirname "$(command -v node)")"
if [ -n "$busy" ]; then
  for _ in 1 2; do
    (while :; do :; done) &
    loops+=($!)
  done
fi
failed=0
for node in "$@"; do
  home=$(mktemp -d)
  git clone -q "$root" "$home/glosa" || exit 1
  for command in "${commands[@]}"; do
    begun=$SECONDS
    # Nothing of the caller's environment but time zone, language, and where browsers, real pages and a registry (and its certificate) are.
    (cd "$home/glosa" && env -i HOME="$home" PATH="$node:/usr/local/bin:/usr/bin:/bin" TERM=dumb \
      ${TZ:+TZ="$TZ"} ${LANG:+LANG="$LANG"} \
      ${GLOSA_SHARED:+GLOSA_SHARED="$GLOSA_SHARED"} ${npm_config_registry:+npm_config_registry="$npm_config_registry"} \
      ${NODE_EXTRA_CA_CERTS:+NODE_EXTRA_CA_CERTS="$NODE_EXTRA_CA_CERTS"} \
      $command </dev/null >"$home/log" 2>&1)
    status=$?
    [ $status -eq 0 ] || failed=1
    echo "node $("$node/node" --version)  $command  exit $status  $((SECONDS - begun)) s  $(grep -vE '^(npm .*|)$' "$home/log" | tail -n 1)"
    # What each suite of `npm test` counted, and in how long; what failed, and what passed only on a retry.
    grep -E ' passed, .* s$' "$home/log" | sed 's/^/  /'
    sed -n '/^FAILED /,/^Only this again/p' "$home/log" | sed 's/^/  /'
    sed -n '/^Passed only on a retry/,/^$/p' "$home/log" | sed 's/^/  /'
    # Whatever else ended it.
    [ $status -eq 0 ] || grep -q '^FAILED ' "$home/log" || tail -n 30 "$home/log"
  done
  rm -rf "$home"
done
exit $failed
