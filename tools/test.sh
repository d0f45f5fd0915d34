# test.sh: every test there is, in both builds, and the totals
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

fuzz_seconds_in_test=20

# LeakSanitizer's suppressions are named here and not in meson.build, where the path would be
# baked into a build folder that may be moved.
run_suite ()
{
  local kind=$1
  local multiplier=$2
  shift 2

  say "Testing ${build_root#"$top/"}/$kind"
  inside env LSAN_OPTIONS="suppressions=$top/tests/lsan.supp:print_suppressions=0" \
    meson test -C "$build_root/$kind" --no-rebuild --print-errorlogs \
      --timeout-multiplier "$multiplier" --logbase kith "$@"
}

# A stage that breaks before any test ran (a compiler error, say) is one failure of its own, so
# that the totals never read "0 failed" beside a red run.
stage_failed ()
{
  say "FAILED: $*"
  broken_stages+=("$*")
}

test_named ()
{
  if ! build gcc; then
    stage_failed "the gcc build"
  else
    logs+=("$build_root/gcc/meson-logs/kith.json")
    run_suite gcc 2 "$@" || true
  fi
}

test_everything ()
{
  if ! build gcc; then
    stage_failed "the gcc build"
  else
    logs+=("$build_root/gcc/meson-logs/kith.json")
    run_suite gcc 2 || true
  fi

  if ! build clang; then
    stage_failed "the clang build"
  else
    logs+=("$build_root/clang/meson-logs/kith.json")
    # The lints read the sources, which are the same.
    run_suite clang 5 --no-suite lint || true
    fuzz_all "$fuzz_seconds_in_test" "$build_root/clang/fuzz" || stage_failed "fuzzing"
  fi
}

command_test ()
{
  local begun=$SECONDS
  local log

  broken_stages=()
  logs=()
  choose_place
  for log in "$build_root"/*/meson-logs/kith.json; do
    rm -f "$log"
  done

  if [ $# -gt 0 ]; then test_named "$@"; else test_everything; fi

  say "All of it took $(((SECONDS - begun) / 60)) min $(((SECONDS - begun) % 60)) s"
  inside python3 "$top/tools/totals.py" --broken "${#broken_stages[@]}" "${logs[@]}"
}
