# flatpak.sh: building the Flatpak for real, and trying it in its sandbox
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Where Flathub is known and answers, flatpak-builder fetches the archives that the manifest
# pins. Beside a stand-in runtime they come from Debian, whose source packages have the very same
# SHA-256. An archive that the mirror lists and does not have is replaced by the library that
# Debian built from it; that is said aloud, because it tries the recipe less.
#
# Everything lies in flatpak/ of the cache; the person's own Flatpaks are neither seen nor
# changed. It runs on this machine and not in the Debian 13 folder: a sandbox is not put into
# another one.

application=io.github.kithapp.Kith
manifest=flatpak/$application.json

install_flatpak_tools ()
{
  local missing=()
  local wanted=(
    flatpak:flatpak flatpak-builder:flatpak-builder eu-strip:elfutils ostree:ostree mmdebstrap:mmdebstrap
    bwrap:bubblewrap dbus-daemon:dbus-daemon dbus-send:dbus-bin Xvfb:xvfb xdotool:xdotool
    gnome-keyring-daemon:gnome-keyring
    /usr/libexec/xdg-desktop-portal:xdg-desktop-portal /usr/libexec/at-spi-bus-launcher:at-spi2-core
  )
  local pair

  for pair in "${wanted[@]}"; do
    command -v "${pair%:*}" >/dev/null || missing+=("${pair#*:}")
  done
  /usr/bin/python3 -c 'import gi; gi.require_version ("Atspi", "2.0")' 2>/dev/null ||
    missing+=(python3-gi gir1.2-atspi-2.0)
  # A newer flatpak-builder reads the icon on this machine.
  compgen -G '/usr/lib/*/gdk-pixbuf-2.0/*/loaders/*svg*' >/dev/null || missing+=(librsvg2-common)
  [ ${#missing[@]} -gt 0 ] || return 0

  command -v apt-get >/dev/null ||
    fail "this machine has no apt-get; install ${missing[*]} by hand."
  say "Installing ${missing[*]} on this machine (nothing else on it is changed)"
  as_root apt-get -q update >&2 </dev/null ||
    fail "apt-get update did not work: is there a network, and may you use sudo?"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends "${missing[@]}" >&2 </dev/null ||
    fail "${missing[*]} could not be installed; the lines above say why."
}

sources ()
{
  /usr/bin/python3 "$top/tools/flatpak-sources.py" "$@"
}

# apt with folders of its own; mirror and keys are those that the stand-in was made from. A mirror
# that stands still is as good as any: its signature is checked, its age is not.
private_apt ()
{
  APT_CONFIG=$flatpak_cache/apt/apt.conf "$@"
}

prepare_apt ()
{
  local apt=$flatpak_cache/apt
  local mirror options

  mirror=$(sed -n 's/^deb \(\[[^]]*\] \)\?\([^ ]*\) .*/\2/p' "$stand_in/sources.list" | head -n 1)
  options="[signed-by=$stand_in/debian-archive-keyring.gpg]"
  mkdir -p "$apt"/lists/partial "$apt"/cache/archives/partial
  : >"$apt/status"
  printf '%s\n' "deb $options $mirror $stand_in_suite main" "deb-src $options $mirror $stand_in_suite main" >"$apt/sources.list"
  cat >"$apt/apt.conf" <<END
Dir::State::lists "$apt/lists";
Dir::State::status "$apt/status";
Dir::Cache "$apt/cache";
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "-";
Acquire::Check-Valid-Until "false";
APT::Sandbox::User "";
END
  private_apt apt-get -qq update >&2 </dev/null ||
    fail "the lists of Debian's packages could not be fetched: is there a network?"
}

# Prints package, version, file and library packages of the source archive with a SHA-256.
find_in_debian ()
{
  private_apt apt-get indextargets --format '$(FILENAME)' 'Created-By: Sources' |
    while read -r list; do private_apt /usr/lib/apt/apt-helper cat-file "$list"; done |
    sources in-debian "$1"
}

has_sum ()
{
  [ "$(sha256sum "$1" 2>/dev/null | cut -d' ' -f1)" = "$2" ]
}

# The library packages of find_in_debian, into a folder of their own.
take_library ()
{
  local loose=$1 folder=$2

  # shellcheck disable=SC2086 # the packages are words
  (cd "$loose" && private_apt apt-get -qq download $libraries) >>"$loose.log" 2>&1 </dev/null || return 1
  remove_folder "$folder"
  mkdir -p "$folder"
  mv "$loose"/*.deb "$folder"
}

# One archive of the manifest, into the place where flatpak-builder keeps what it has fetched.
fetch_archive ()
{
  local sum=$1 name=$2 module=$3
  local archive=$flatpak_cache/state/downloads/$sum/$name
  local loose=$flatpak_cache/loose
  local package version file libraries

  ! has_sum "$archive" "$sum" || return 0
  [ -e "$flatpak_cache/apt/ready" ] || { prepare_apt; touch "$flatpak_cache/apt/ready"; }
  read -r package version file libraries < <(find_in_debian "$sum") ||
    fail "Debian's $stand_in_suite suite has no source with the SHA-256 that the manifest pins for $module."

  remove_folder "$loose"
  mkdir -p "$loose"
  if (cd "$loose" && private_apt apt-get -qq --download-only source "$package=$version") >"$loose.log" 2>&1 </dev/null &&
      has_sum "$loose/$file" "$sum"; then
    mkdir -p "${archive%/*}"
    mv "$loose/$file" "$archive"
    note "$module: $file of Debian's $package $version, which has the SHA-256 that is pinned"
  elif take_library "$loose" "$flatpak_cache/libraries/$module"; then
    replaced+=("$module=$flatpak_cache/libraries/$module")
    note "$module: the mirror does not have $file. In its place the library that Debian built"
    note "from that very archive ($package $version): this try says nothing of the module's recipe."
  else
    fail "neither the source of $module nor Debian's library of it could be fetched; $loose.log has the details."
  fi
}

fetch_archives ()
{
  local sum name module

  replaced=()
  [ -n "$stand_in" ] || return 0
  say "Fetching what the manifest pins"
  rm -f "$flatpak_cache/apt/ready"
  while read -r sum name module; do
    fetch_archive "$sum" "$name" "$module"
  done < <(sources pinned "$top/$manifest")
}

build_flatpak ()
{
  local options=(--user --install --force-clean --disable-rofiles-fuse --disable-updates --delete-build-dirs
                 --state-dir="$flatpak_cache/state")

  [ -z "$stand_in" ] || options+=(--disable-download)
  sources for-this-machine "$top/$manifest" "$flatpak_cache/manifest.json" "${replaced[@]}"

  say "Building the Flatpak; $flatpak_cache/build.log has what it says"
  with_system_bus flatpak-builder "${options[@]}" "$flatpak_cache/build" "$flatpak_cache/manifest.json" >"$flatpak_cache/build.log" 2>&1 </dev/null || {
    tail -n 30 "$flatpak_cache/build.log" >&2
    fail "the Flatpak could not be built; the lines above say where."
  }
}

try_flatpak ()
{
  say "Trying it in its sandbox: set up, key through the portal, Schools, lock, unlock, kithctl"
  with_system_bus env PATH="/usr/bin:/bin:$PATH" TZ=Europe/London LC_ALL=C.UTF-8 KITH_A11Y=bus KITH_PORTALS=gnome \
    /usr/bin/python3 "$top/tests/with-display" /usr/bin/python3 "$top/tests/flatpak/smoke.py" "$application" ||
    fail "the Flatpak does not do what it should; the lines above say what."
}

# Flatpak keeps caches and instances in the person's folders unless it is given others.
prepare_flatpak_folders ()
{
  local home=$flatpak_cache/home

  person_data=${XDG_DATA_HOME:-$HOME/.local/share}
  mkdir -p "$home"/{cache,config,data,state}
  mkdir -p -m 700 "$home/runtime"
  export XDG_CACHE_HOME=$home/cache XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data
  export XDG_STATE_HOME=$home/state XDG_RUNTIME_DIR=$home/runtime
}

command_flatpak ()
{
  local begun=$SECONDS
  local lock

  [ $# = 0 ] || fail "flatpak takes no words."
  flatpak_cache=$cache/flatpak
  mkdir -p "$flatpak_cache"
  exec {lock}>"$flatpak_cache/lock"
  flock -n "$lock" || { say "Another ./dev is building the Flatpak; waiting for it"; flock "$lock"; }

  install_flatpak_tools
  prepare_flatpak_folders
  provide_runtime
  fetch_archives
  build_flatpak
  try_flatpak
  say "The Flatpak is built and does what it should ($((SECONDS - begun)) s)"
}
