# inside.sh: where commands run, in the Debian 13 folder or on this machine itself
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What a machine must have before Kith is built on it without the folder. Debian 13 with the
# packages of tools/packages has it all; KITH_NATIVE=0 or 1 overrides the answer.
native_modules=(
  'gtk4 >= 4.18' 'libadwaita-1 >= 1.7' 'glib-2.0 >= 2.84' 'json-glib-1.0 >= 1.10' 'libxml-2.0 >= 2.9.14'
  'libsodium >= 1.0.18' 'libsecret-1 >= 0.21.1' 'sqlcipher' 'libcrypto'
)
native_programs=(
  cc clang dbus-daemon gnome-keyring-daemon gtk4-broadwayd meson ninja python3 secret-tool Xvfb xmllint
)

# Prints the first thing that is missing, or nothing.
missing_for_native ()
{
  local name

  command -v pkg-config >/dev/null || { echo pkg-config; return; }
  for name in "${native_modules[@]}"; do
    pkg-config --exists "$name" || { echo "$name"; return; }
  done
  for name in "${native_programs[@]}"; do
    command -v "$name" >/dev/null || { echo "$name"; return; }
  done
  [ -f "$(cc -print-file-name=libsqlcipher.a)" ] || { echo libsqlcipher.a; return; }
  printf '#include <zxcvbn.h>\n' | cc -E - >/dev/null 2>&1 || echo zxcvbn.h
}

choose_place ()
{
  local missing

  case ${KITH_NATIVE:-} in
    0) native= ;;
    1) native=yes ;;
    '')
      missing=$(missing_for_native)
      native=${missing:+}
      [ -n "$missing" ] || native=yes
      ;;
    *) fail "KITH_NATIVE is 0 or 1." ;;
  esac

  if [ -n "$native" ]; then
    build_root=$top/build/native
    place="this machine"
  else
    build_root=$top/build
    use_folder
    prepare_inside
    place=$folder
  fi
}

# Runs a command there. Sets inside_arguments aside for callers that bind more than usual.
inside ()
{
  if [ -n "$native" ]; then
    env TZ=Europe/London LC_ALL=C.UTF-8 "$@"
  else
    bwrap "${inside_arguments[@]}" "$@"
  fi
}
