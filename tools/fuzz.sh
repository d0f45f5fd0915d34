# fuzz.sh: the parsers against libFuzzer
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Runs one target. What it finds new goes into its own folder, never into the tree: a corpus
# entry is looked at by a person, shrunk, and given its origin before it is kept.
fuzz_one ()
{
  local program=$1
  local seconds=$2
  local output=$3
  local name=${program##*/fuzz-}
  local seeds=$top/tests/fuzz/corpus/$name

  mkdir -p "$output/$name/corpus"
  local folders=("$output/$name/corpus")
  [ ! -d "$seeds" ] || folders+=("$seeds")

  if inside env LSAN_OPTIONS="suppressions=$top/tests/lsan.supp:print_suppressions=0" \
       "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
       -artifact_prefix="$output/$name/" "${folders[@]}" >"$output/$name/log" 2>&1 </dev/null; then
    note "$name: nothing found ($(grep -c . <(ls "$output/$name/corpus")) inputs kept)"
  else
    say "$name: FOUND something; the input is in $output/$name, and this is the report:"
    grep -vE '^#[0-9]+' "$output/$name/log" | tail -n 60 >&2
    return 1
  fi
}

# As many targets at a time as there are processors.
fuzz_all ()
{
  local seconds=$1
  local output=$2
  local programs=()
  local program
  local result=0

  for program in "$build_root"/clang/tests/fuzz/fuzz-*; do
    [ -f "$program" ] && [ -x "$program" ] && programs+=("$program")
  done
  if [ ${#programs[@]} = 0 ]; then
    note "no fuzz targets are built"
    return 0
  fi

  say "Fuzzing ${#programs[@]} parsers, $seconds s each"
  trap 'kill $(jobs -pr) 2>/dev/null' EXIT
  for program in "${programs[@]}"; do
    while [ "$(jobs -pr | wc -l)" -ge "$(nproc)" ]; do
      wait -n || result=1
    done
    fuzz_one "$program" "$seconds" "$output" &
  done
  while [ -n "$(jobs -pr)" ]; do
    wait -n || result=1
  done
  trap - EXIT
  return $result
}

command_fuzz ()
{
  local seconds=${1:-600}

  [[ $seconds =~ ^[1-9][0-9]*$ ]] || fail "how many seconds? Write ./dev fuzz 60, say."
  choose_place
  build clang || fail "the clang build failed; the lines above say where."
  fuzz_all "$seconds" "$cache/fuzz"
}
