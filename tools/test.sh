# test.sh: every test there is, in both builds, and the totals
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

fuzz_seconds_in_test=20

# A stage that breaks before any test ran (a compiler error, say) is one failure of its own, so
# that the totals never read "0 failed" beside a red run.
stage_failed ()
{
  say "FAILED: $*"
  broken_stages+=("$*")
}

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

# Builds one kind and runs its tests, whose results are in its log. Fails if it does not build.
check_build ()
{
  local kind=$1
  local multiplier=$2
  local log=$build_root/$kind/meson-logs/kith.json
  shift 2

  rm -f "$log"
  if ! build "$kind" all meson-test-prereq; then
    stage_failed "the $kind build"
    return 1
  fi
  run_suite "$kind" "$multiplier" "$@" || true
  if [ -s "$log" ]; then logs+=("$log"); else stage_failed "no test of the $kind build ran"; fi
  return 0
}

test_everything ()
{
  check_build gcc 2 || true

  # The lints read the sources, which are the same.
  check_build clang 5 --no-suite lint || return 0
  fuzz_all "$fuzz_seconds_in_test" "$build_root/clang/fuzz" || stage_failed "fuzzing"
}

command_test ()
{
  local begun=$SECONDS

  broken_stages=()
  logs=()
  choose_place
  if [ $# -gt 0 ]; then check_build gcc 2 "$@" || true; else test_everything; fi

  say "All of it took $(((SECONDS - begun) / 60)) min $(((SECONDS - begun) % 60)) s"
  inside python3 "$top/tools/totals.py" --broken "${#broken_stages[@]}" "${logs[@]}"
}
