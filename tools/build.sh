# build.sh: the build folders and what each is for
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# gcc    as released, with warnings as errors; also what `./dev run` and `./dev shell` use
# clang  the second compiler, with address and undefined-behaviour sanitizers and libFuzzer
#
# On a machine's own libraries the folders lie below build/native, and `run` has one to itself:
# a newer compiler's new warning must not keep anybody from trying the program.

setup_options ()
{
  case $1 in
    gcc) echo -Dwerror=true ;;
    run) echo -Dwerror=false ;;
    clang)
      echo -Dwerror=true -Dfuzzers=true
      echo -Db_sanitize=address,undefined -Db_lundef=false
      echo -Dc_args=-fsanitize=fuzzer-no-link -Doptimization=1
      ;;
  esac
}

compiler_of ()
{
  case $1 in
    clang) echo clang ;;
    *) echo gcc ;;
  esac
}

# The folder for building and trying, as against testing.
everyday_kind ()
{
  if [ -n "$native" ]; then echo run; else echo gcc; fi
}

# Sets a build folder up unless it was set up in just this way. A checkout that was moved, a new
# Debian folder or other options begin again: meson keeps absolute paths and would mix them.
set_up ()
{
  local kind=$1
  local options stamp
  local build=$build_root/$kind

  options=$(setup_options "$kind")
  stamp="$top $place $(compiler_of "$kind") $options"

  [ "$(cat "$build/kith-stamp" 2>/dev/null)" != "$stamp" ] || return 0

  say "Setting up ${build#"$top/"}"
  rm -rf "$build"
  mkdir -p "$build"
  # shellcheck disable=SC2086 # the options are words
  inside env CC="$(compiler_of "$kind")" meson setup $(echo $options) "$build" "$top" >"$build/setup.log" 2>&1 || {
    tail -n 30 "$build/setup.log" >&2
    return 1
  }
  echo "$stamp" >"$build/kith-stamp"
}

# Compiler messages and progress are shown; the pages that meson writes when a changed
# meson.build makes it set the folder up anew are not, unless that fails.
compile ()
{
  local build=$1
  shift

  inside ninja -C "$build" build.ninja >"$build/setup.log" 2>&1 || {
    tail -n 30 "$build/setup.log" >&2
    return 1
  }
  if [ -t 2 ]; then
    inside ninja -C "$build" -k 0 "$@" >&2
  else
    inside ninja -C "$build" -k 0 --quiet "$@" >&2
  fi
}

# Two ./dev in one checkout take turns: ninja has no lock of its own. The lock is held by this
# shell and not by a subshell, so that nothing goes on building when it is told to end.
build ()
{
  local kind=$1
  local lock status=0
  shift

  mkdir -p "$build_root"
  exec {lock}>"$build_root/$kind.lock"
  flock -n "$lock" || { say "Another ./dev is building here; waiting for it"; flock "$lock"; }

  if set_up "$kind"; then
    say "Building ${build_root#"$top/"}/$kind"
    compile "$build_root/$kind" "$@" || status=1
  else
    status=1
  fi

  exec {lock}>&-
  return $status
}
