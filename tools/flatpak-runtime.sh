# flatpak-runtime.sh: the runtime that the Flatpak is built and run on
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Flathub's, where this machine knows Flathub and it answers. Else a stand-in: Debian's testing
# suite, unpacked into a folder and given to Flatpak under the GNOME runtime's names. It has newer
# libraries than Debian 13, and none of those that the manifest brings.
#
# Either is put into an installation of Kith's own (FLATPAK_USER_DIR), beside the person's. That
# of a stand-in is named by a hash of what it was made from, and is taken for whole only when it
# says that it is ready.

runtime_branch=51
stand_in_suite=testing
stand_in_recipe=2
stand_in_gigabytes=6

# What the GNOME runtime has and Kith or its build needs.
stand_in_packages=(
  adwaita-icon-theme appstream appstream-compose at-spi2-core build-essential ca-certificates dconf-gsettings-backend
  desktop-file-utils fontconfig fonts-adwaita-sans gettext gsettings-desktop-schemas gtk-update-icon-cache
  libadwaita-1-dev libgtk-4-dev libjson-glib-dev librsvg2-common libsecret-1-dev libssl-dev libxml2-dev meson
  ninja-build patch pkgconf python3 shared-mime-info xz-utils
)
# What it has not, so that a library which the manifest forgot is missed here as well.
stand_in_lacks=(libfreexl-dev libqrencode-dev libsodium-dev libsqlcipher-dev libxlsxwriter-dev libzxcvbn-dev)

has_runtime ()
{
  flatpak info "org.gnome.Sdk//$runtime_branch" >/dev/null 2>&1 &&
    flatpak info "org.gnome.Platform//$runtime_branch" >/dev/null 2>&1
}

# For a plain user Flatpak asks the system's bus about parental controls. A container has no such
# bus; one of our own with nobody on it answers as well.
with_system_bus ()
{
  if [ "$(id -u)" = 0 ] || [ -S /run/dbus/system_bus_socket ]; then
    "$@"
  else
    dbus-run-session -- sh -c 'DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS exec "$@"' sh "$@"
  fi
}

install_runtime ()
{
  with_system_bus flatpak --user install -y --noninteractive "$1" \
    "org.gnome.Platform//$runtime_branch" "org.gnome.Sdk//$runtime_branch"
}

# Flathub as this machine knows it, with its key: no address of it stands here.
use_flathub ()
{
  local place key url

  for place in "$person_data/flatpak" /var/lib/flatpak; do
    key=$place/repo/flathub.trustedkeys.gpg
    [ -r "$key" ] || continue
    url=$(ostree --repo="$place/repo" remote show-url flathub 2>/dev/null) || continue
    flatpak --user remote-add --if-not-exists --gpg-import="$key" flathub "$url" >&2 || continue
    say "Fetching the GNOME runtime $runtime_branch from Flathub"
    if install_runtime flathub >&2; then return 0; fi
    note "Flathub does not answer, or does not have it."
  done
  return 1
}

stand_in_path ()
{
  local hash

  hash=$(echo "${stand_in_packages[*]} $stand_in_suite $stand_in_recipe $(uname -m)" | sha256sum | cut -c1-12)
  echo "$flatpak_cache/stand-in-$hash"
}

# A mirror that stands still is as good as any here: its signature is checked, its age is not.
stream_stand_in ()
{
  local mode=$1
  local command=(env TMPDIR=/var/tmp)
  local name

  for name in http_proxy https_proxy no_proxy; do
    [ -z "${!name:-}" ] || command+=("$name=${!name}")
  done
  command+=(mmdebstrap --variant=apt --mode="$mode" --components=main
            --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Check-Valid-Until "false"'
            --include="$(IFS=,; echo "${stand_in_packages[*]}")" "$stand_in_suite" -)
  [ -z "${KITH_MIRROR:-}" ] || command+=("$KITH_MIRROR")

  if [ "$mode" = root ]; then as_root "${command[@]}"; else "${command[@]}"; fi
}

unpack_stand_in ()
{
  local folder=$1 log=$2 mode

  mode=$(choose_mode) || fail "making the stand-in runtime needs root once: run ./dev as root or install sudo."
  mkdir -p "$folder"
  stream_stand_in "$mode" 2>"$log" </dev/null |
    tar -x --no-same-owner --exclude='./dev/*' -C "$folder" 2>>"$log" ||
    fail "the stand-in runtime could not be made: $(grep -m 1 '^E: ' "$log" || echo "$log has the details.")"
}

# What flatpak-builder up to 1.3 asks for, by the name and with the place of the file that were
# usual then.
write_appstream_compose ()
{
  cat >"$1" <<'END'
#!/bin/sh
for application; do :; done
mkdir -p /app/share/metainfo
cp "/app/share/appdata/$application.appdata.xml" "/app/share/metainfo/$application.metainfo.xml"
exec appstreamcli compose --print-report=full --prefix=/ --origin="$application" --components="$application" \
  --data-dir=/app/share/app-info/xmls --icons-dir=/app/share/app-info/icons/flatpak /app
END
  chmod +x "$1"
}

# Flatpak shows a runtime's usr/etc as /etc, looks for ldconfig among the programs, and names
# /app/lib in ld.so.conf if it finds that empty.
fit_stand_in ()
{
  local folder=$1 name

  for name in "${stand_in_lacks[@]}"; do
    [ ! -e "$folder/var/lib/dpkg/info/$name.list" ] ||
      fail "the stand-in runtime has $name, which the GNOME runtime has not."
  done
  cp -a "$folder/etc" "$folder/usr/etc"
  : >"$folder/usr/etc/ld.so.conf"
  [ -e "$folder/usr/bin/ldconfig" ] || ln -s ../sbin/ldconfig "$folder/usr/bin/ldconfig"
  write_appstream_compose "$folder/usr/bin/appstream-compose"
}

export_stand_in ()
{
  local folder=$1 repository=$2 name=$3
  local architecture
  shift 3

  architecture=$(flatpak --default-arch)
  printf '[Runtime]\nname=%s\nruntime=org.gnome.Platform/%s/%s\nsdk=org.gnome.Sdk/%s/%s\n' \
    "$name" "$architecture" "$runtime_branch" "$architecture" "$runtime_branch" >"$folder/metadata"
  flatpak build-export --disable-sandbox --no-update-summary --runtime --files=usr \
    --exclude=/share/doc --exclude=/share/man "$@" "$repository" "$folder" "$runtime_branch"
}

# Programs run without the compiler and the headers, as they do on Flathub's.
give_to_flatpak ()
{
  local folder=$1 repository=$2

  ostree --repo="$repository" init --mode=archive &&
    ostree --repo="$repository" config set archive.zlib-level 1 &&
    export_stand_in "$folder" "$repository" org.gnome.Sdk &&
    export_stand_in "$folder" "$repository" org.gnome.Platform --exclude=/include --exclude=/lib/gcc &&
    flatpak build-update-repo "$repository" &&
    flatpak --user remote-add --no-gpg-verify stand-in "$repository" &&
    install_runtime stand-in
}

make_stand_in ()
{
  local begun=$SECONDS
  local log=$flatpak_cache/stand-in.log

  check_space "the stand-in runtime" "$stand_in_gigabytes"
  say "Making a stand-in for the GNOME runtime from Debian's $stand_in_suite suite, a few minutes"
  note "$stand_in"
  remove_folder "$stand_in"
  unpack_stand_in "$stand_in/tree" "$log"
  fit_stand_in "$stand_in/tree"
  give_to_flatpak "$stand_in/tree" "$stand_in/repository" >>"$log" 2>&1 ||
    fail "the stand-in runtime could not be given to Flatpak: $(tail -n 1 "$log")"

  # apt will ask the same mirror, by the same keys, for sources.
  cp "$stand_in/tree/etc/apt/sources.list" "$stand_in/tree/usr/share/keyrings/debian-archive-keyring.gpg" "$stand_in"
  remove_folder "$stand_in/tree"
  remove_folder "$stand_in/repository"
  touch "$stand_in/ready"
  say "The stand-in runtime is ready ($((SECONDS - begun)) s)"
}

# Where a stand-in was made once, it is used until ./dev clean --all.
provide_runtime ()
{
  stand_in=$(stand_in_path)
  export FLATPAK_USER_DIR=$flatpak_cache/installation
  if [ ! -e "$stand_in/ready" ] && { has_runtime || use_flathub; }; then
    stand_in=
    return
  fi

  FLATPAK_USER_DIR=$stand_in/installation
  [ -e "$stand_in/ready" ] || make_stand_in
  note "The runtime is a stand-in: Debian's libraries under GNOME's names."
}
