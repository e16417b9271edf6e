#!/usr/bin/env bash
# Both commands of the README as a newcomer runs them: a fresh clone, a new HOME, no caches. One line for each, with seconds.
# scripts/fresh.sh [--start-only|--quick] FOLDER...    each FOLDER holds `node` and `npm` of one version; --quick: `npm test -- --quick`
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
commands=("npm start" "npm test")
case "${1:-}" in
  --start-only) commands=("npm start"); shift ;;
  --quick) commands=("npm start" "npm test -- --quick"); shift ;;
esac
[ $# -gt 0 ] || set -- "$(dirname "$(command -v node)")"
failed=0
for node in "$@"; do
  home=$(mktemp -d)
  git clone -q "$root" "$home/glosa" || exit 1
  for command in "${commands[@]}"; do
    begun=$SECONDS
    # Nothing of the caller's environment but where browsers, real pages and a registry (and its certificate) are.
    (cd "$home/glosa" && env -i HOME="$home" PATH="$node:/usr/local/bin:/usr/bin:/bin" TERM=dumb \
      ${GLOSA_SHARED:+GLOSA_SHARED="$GLOSA_SHARED"} ${npm_config_registry:+npm_config_registry="$npm_config_registry"} \
      ${NODE_EXTRA_CA_CERTS:+NODE_EXTRA_CA_CERTS="$NODE_EXTRA_CA_CERTS"} \
      $command </dev/null >"$home/log" 2>&1)
    status=$?
    [ $status -eq 0 ] || failed=1
    echo "node $("$node/node" --version)  $command  exit $status  $((SECONDS - begun)) s  $(grep -vE '^(npm .*|)$' "$home/log" | tail -n 1)"
    # What each suite of `npm test` counted, and in how long.
    grep -E ' passed, .* s$' "$home/log" | sed 's/^/  /'
    [ $status -eq 0 ] || tail -n 30 "$home/log"
  done
  rm -rf "$home"
done
exit $failed
