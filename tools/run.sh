# run.sh: opening Kith, in a window or in a browser
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# A window needs the sockets of the person's session, and the graphics card if there is one.
prepare_window ()
{
  local bus socket

  [ -z "$native" ] || return 0
  pass_variables DISPLAY WAYLAND_DISPLAY XDG_RUNTIME_DIR DBUS_SESSION_BUS_ADDRESS XAUTHORITY
  if [ -n "${XDG_RUNTIME_DIR:-}" ]; then
    inside_arguments+=(--bind-try "$XDG_RUNTIME_DIR" "$XDG_RUNTIME_DIR")
  fi
  bus=${DBUS_SESSION_BUS_ADDRESS:-}
  for socket in "${XAUTHORITY:-}" "${bus#unix:path=}"; do
    socket=${socket%%,*}
    case $socket in
      "${XDG_RUNTIME_DIR:-/nowhere}"/*|"$HOME"/*|/tmp/*) ;;
      /*) inside_arguments+=(--bind-try "$socket" "$socket") ;;
    esac
  done
  inside_arguments+=(--dev-bind-try /dev/dri /dev/dri)
}

# An invented cluster never touches the person's own records or settings.
fictional_profile ()
{
  local profile=$cache/fictional-profile

  mkdir -p "$profile"/{data,config,cache,state}
  chmod 700 "$profile"
  profile_variables=(
    XDG_DATA_HOME="$profile/data" XDG_CONFIG_HOME="$profile/config"
    XDG_CACHE_HOME="$profile/cache" XDG_STATE_HOME="$profile/state"
  )
}

own_profile ()
{
  local name

  profile_variables=()
  for name in XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME; do
    [ -z "${!name:-}" ] || profile_variables+=("$name=${!name}")
    # They may lie outside the home folder, which is all that is bound.
    [ -n "$native" ] || [ -z "${!name:-}" ] || inside_arguments+=(--bind-try "${!name}" "${!name}")
  done
}

# Runs a command through tools/session.py until it ends or we are told to end. It reads a pipe
# that we hold: when we let go of it, it ends what it started, in order. It has a session of its
# own because a Ctrl+C that reached bubblewrap would kill everything in there at once.
run_supervised ()
{
  local status=0
  local told_to_end=

  trap 'told_to_end=yes' INT TERM HUP
  exec 3>&1
  coproc supervised (
    if [ -n "$native" ]; then
      exec setsid env TZ=Europe/London LC_ALL=C.UTF-8 "$@" >&3
    else
      exec setsid bwrap "${inside_arguments[@]}" "$@" >&3
    fi
  )
  local process=$supervised_PID
  local pipe=${supervised[1]}

  wait "$process" || status=$?
  # wait ends at once, above 128, when a trapped signal comes.
  if [ -n "$told_to_end" ]; then
    say "Closing Kith"
    exec {pipe}>&-
    trap '' INT TERM HUP
    wait "$process" 2>/dev/null || true
    status=0
  fi
  trap - INT TERM HUP
  return $status
}

command_run ()
{
  local mine=
  local face=--window
  local arguments=()
  local kith

  while [ $# -gt 0 ]; do
    case $1 in
      --mine) mine=yes ;;
      --) shift; arguments=("$@"); break ;;
      *) fail "run takes --mine, and what follows -- goes to Kith; '$1' is neither." ;;
    esac
    shift
  done

  if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    [ -z "$mine" ] ||
      fail "your own records open only on a display: in a browser any web page could reach them, without a password."
    face=--browser
  fi

  choose_place
  build "$(everyday_kind)" || fail "the build failed; the lines above say where."
  kith=$(find_program kith) || fail "the program kith is not part of this build."

  if [ -n "$mine" ]; then
    own_profile
    say "Opening Kith on your own records"
  else
    fictional_profile
    arguments=(--fictional southampton "${arguments[@]}")
    say "Opening Kith on an invented cluster of schools; its folder is $cache/fictional-profile"
  fi
  [ $face = --browser ] || prepare_window

  # No settings service runs in the folder, and an invented cluster has no business with the
  # person's: there, settings are a file of the profile.
  [ -n "$native" ] && [ -n "$mine" ] || profile_variables+=(GSETTINGS_BACKEND=keyfile)
  run_supervised env "${profile_variables[@]}" \
    meson devenv -C "$build_root/$(everyday_kind)" --workdir "$PWD" \
      python3 "$top/tools/session.py" $face -- "$kith" "${arguments[@]}"
}
