# assurance.sh: the long form of the tests, and the table of what is promised and was measured
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The tests that the table names, each for as long as it needs; they take an hour or more on two
# cores. What they measured is written into docs/assurance.md and printed.
command_assurance ()
{
  local table=$top/docs/assurance.md
  local log words
  local -a names

  choose_place
  build gcc all meson-test-prereq || fail "the build failed; the lines above say where."

  log=$build_root/gcc/meson-logs/assurance.json
  rm -f "$log"
  words=$(inside python3 "$top/tools/assurance.py" names "$table") || fail "the table in docs/assurance.md cannot be read."
  read -ra names <<<"$words"
  say "Testing ${build_root#"$top/"}/gcc, in the long form"
  inside env KITH_ASSURANCE=1 meson test -C "$build_root/gcc" --no-rebuild --print-errorlogs \
    --timeout-multiplier 30 --logbase assurance "${names[@]}" || true

  [ -s "$log" ] || fail "no test ran."
  inside python3 "$top/tools/assurance.py" table "$table" "$log"
}
