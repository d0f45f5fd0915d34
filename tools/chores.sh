# chores.sh: build, lint, format, shell, bench, shots, clean
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

command_build ()
{
  choose_place
  build "$(everyday_kind)" || fail "the build failed; the lines above say where."
}

# Where the build put a program.
find_program ()
{
  local found

  found=$(find "$build_root/$(everyday_kind)" -type f -name "$1" -perm -u+x -print -quit)
  [ -n "$found" ] && echo "$found"
}

command_lint ()
{
  choose_place
  set_up "$(everyday_kind)" || fail "the build could not be set up; the lines above say why."
  run_suite "$(everyday_kind)" 1 --suite lint
}

command_format ()
{
  case ${1:-} in
    ''|--check) ;;
    *) fail "format takes --check and nothing else." ;;
  esac
  choose_place
  inside python3 "$top/tools/format.py" "$@" "$top" || fail "run ./dev format to lay these files out."
}

# meson's own environment for trying things: the programs in PATH, the settings' schemas found.
command_shell ()
{
  choose_place
  build "$(everyday_kind)" || fail "the build failed; the lines above say where."
  if [ $# = 0 ]; then
    say "A shell in $place, with kith and kithctl; Ctrl+D leaves it"
    prepare_window
  fi
  inside env SHELL=/bin/bash meson devenv -C "$build_root/$(everyday_kind)" --workdir "$PWD" "$@"
}

# Measured with the software renderer and without the accessibility bus, as a school's laptop
# without a graphics card would draw.
command_bench ()
{
  choose_place
  build "$(everyday_kind)" all meson-benchmark-prereq || fail "the build failed; the lines above say where."
  [ "$(inside meson introspect --benchmarks "$build_root/$(everyday_kind)")" != '[]' ] ||
    fail "there is nothing to measure: no benchmark is part of this build."
  say "Measuring"
  inside env KITH_A11Y=none "$top/tests/with-display" \
    meson test -C "$build_root/$(everyday_kind)" --no-rebuild --benchmark --verbose --num-processes 1 --logbase bench "$@"
}

command_shots ()
{
  local program

  choose_place
  build "$(everyday_kind)" || fail "the build failed; the lines above say where."
  program=$(find_program kith-shots) || fail "the program that takes the pictures, kith-shots, is not part of this build."
  say "Taking the pictures in docs/screenshots"
  mkdir -p "$top/docs/screenshots"
  inside env KITH_A11Y=none "$top/tests/with-display" \
    meson devenv -C "$build_root/$(everyday_kind)" --workdir "$PWD" "$program" "$top/docs/screenshots" "$@"
}

command_clean ()
{
  local old

  say "Deleting build/"
  rm -rf "$top/build"
  [ "${1:-}" = --all ] || return 0

  for old in "$cache"/debian-*; do
    [ -d "$old" ] || continue
    say "Deleting $old"
    remove_folder "$old"
  done
  if [ -d "$cache/flatpak" ]; then
    say "Deleting $cache/flatpak"
    remove_folder "$cache/flatpak"
  fi
  say "Deleting the invented records and what fuzzing kept"
  rm -rf "$cache/fictional-profile" "$cache/fuzz"
}
