# folder.sh: a Debian 13 folder that holds the libraries, and the way into it
#
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Kith needs newer libraries than Debian 12 has. Rather than ask a developer to change the
# machine, ./dev unpacks Debian 13 into one folder of the cache and runs every command with
# that folder as its /usr (bubblewrap). The checkout, the home folder and /tmp are the same
# inside as outside. Only making the folder needs root; entering and deleting it does not.
#
# The folder's name is a hash of what it was made from, so a changed package list gives a new
# folder. It is unpacked under another name and renamed when it is whole: a folder that was cut
# off half way is never taken for a finished one.

suite=trixie
recipe=1
gigabytes_needed=4

package_list ()
{
  grep -v '^#' "$top/tools/packages" | sort -u
}

folder_path ()
{
  local hash

  hash=$({ package_list; echo "$suite $recipe $(uname -m)"; } | sha256sum | cut -c1-12)
  echo "$cache/debian-$suite-$hash"
}

# The one command that needs it gets root, by sudo where we are not root already.
as_root ()
{
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    if [ -t 0 ]; then sudo "$@"; else sudo -n "$@"; fi
  else
    return 1
  fi
}

install_host_tools ()
{
  local missing=()

  command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
  command -v bwrap >/dev/null || missing+=(bubblewrap)
  [ ${#missing[@]} -gt 0 ] || return 0

  command -v apt-get >/dev/null ||
    fail "this machine has no apt-get; install ${missing[*]} by hand, or build natively with KITH_NATIVE=1."
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
    fail "${missing[*]} must be installed once, and that needs root: run ./dev as root or install sudo."

  say "Installing ${missing[*]} on this machine (nothing else on it is changed)"
  as_root apt-get -q update >&2 </dev/null ||
    fail "apt-get update did not work: is there a network, and may you use sudo?"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends "${missing[@]}" >&2 </dev/null ||
    fail "${missing[*]} could not be installed; the lines above say why."
}

check_namespaces ()
{
  local said

  said=$(bwrap --ro-bind / / --dev /dev --proc /proc --unshare-pid --die-with-parent true 2>&1) ||
    fail "bubblewrap cannot make a namespace here (${said:-no reason given}): run ./dev as root, or allow user namespaces."
}

free_megabytes ()
{
  df -Pk "$1" | awk 'NR == 2 { print int ($4 / 1024) }'
}

# Whether there is room for something of so many gigabytes.
check_space ()
{
  local what=$1 gigabytes=$2
  local place free

  for place in "$cache" /var/tmp; do
    free=$(free_megabytes "$place")
    [ "$free" -ge $((gigabytes * 1024)) ] ||
      fail "making $what needs $gigabytes GB in $place, and $free MB are free there."
  done
}

remove_folder ()
{
  [ -e "$1" ] || return 0
  # Packages hold a few folders that even their owner may not write to.
  find "$1" -type d ! -perm -u+w -exec chmod u+w {} +
  rm -rf "$1"
}

# A user without sudo can still make the folder where a range of sub-ids was granted. sudo is
# asked here, in the foreground: later, in the background, nobody could answer it.
choose_mode ()
{
  if as_root true; then
    echo root
  elif command -v newuidmap >/dev/null && grep -q "^$(id -un):" /etc/subuid 2>/dev/null; then
    echo unshare
  else
    return 1
  fi
}

# Writes the packages as a tar stream. Proxies are handed on because sudo drops them.
stream_packages ()
{
  local mode=$1
  # /tmp is often in memory, and too small for a whole system.
  local command=(env TMPDIR=/var/tmp)
  local name

  for name in http_proxy https_proxy no_proxy; do
    [ -z "${!name:-}" ] || command+=("$name=${!name}")
  done

  command+=(mmdebstrap --variant=apt --mode="$mode" --components=main
            --aptopt='APT::Install-Recommends "false"'
            --include="$(package_list | paste -sd,)"
            "$suite" -)
  [ -z "${KITH_MIRROR:-}" ] || command+=("$KITH_MIRROR")

  if [ "$mode" = root ]; then
    as_root "${command[@]}" </dev/null
  else
    "${command[@]}" </dev/null
  fi
}

# Downloads and unpacks. The two run as a job of their own so that both end when we are told to.
run_job ()
{
  local folder=$1 log=$2 mode=$3

  set -m
  {
    set +e
    # mmdebstrap clears up after itself when it is interrupted, if it can still say so.
    stream_packages "$mode" 2> >(tee -i "$log" >&2) |
      tar -x --no-same-owner --exclude='./dev/*' -C "$folder" 2>"$log.tar"
    echo "${PIPESTATUS[@]}" 2>/dev/null >"$log.status"
  } &
  job=$!
  set +m
  trap 'kill -INT -- "-$job" 2>/dev/null; wait "$job"' EXIT
  wait "$job" || true
  trap - EXIT
}

explain_failure ()
{
  local log=$1 packages_status=$2

  # A full disk comes first: it makes both ends of the pipe fail, and the logs may be cut short.
  if [ "$(free_megabytes "$cache")" -lt 10 ] || grep -qs 'No space left' "$log.tar" "$log"; then
    echo "the disk is full: the Debian 13 folder needs about $gigabytes_needed GB in $cache."
  elif [ "$packages_status" = 0 ]; then
    echo "the Debian 13 packages could not be unpacked: $(head -n 1 "$log.tar")"
  elif grep -qE 'Could not resolve|Could not connect|Unable to connect|Failed to fetch|Temporary failure' "$log"; then
    echo "the Debian 13 packages could not be fetched: is there a network? (KITH_MIRROR names another mirror; $log has the details.)"
  else
    echo "the Debian 13 folder could not be made; $log has the details."
  fi
}

unpack_packages ()
{
  local folder=$1
  local log=$cache/folder.log
  local mode packages_status tar_status reason

  mode=$(choose_mode) ||
    fail "making the Debian 13 folder needs root once: run ./dev as root or install sudo."

  remove_folder "$folder"
  mkdir -p "$folder"
  rm -f "$log.status"
  run_job "$folder" "$log" "$mode"

  read -r packages_status tar_status 2>/dev/null <"$log.status" || packages_status=cut
  if [ "$packages_status $tar_status" != "0 0" ]; then
    reason=$(explain_failure "$log" "$packages_status")
    say "Deleting what was unpacked so far"
    remove_folder "$folder"
    fail "$reason"
  fi
  rm -f "$log.tar" "$log.status"
}

make_folder ()
{
  local folder=$1
  local begun=$SECONDS
  local lock

  exec {lock}>"$cache/folder.lock"
  flock -n "$lock" || { say "Another ./dev is making the Debian 13 folder; waiting for it"; flock "$lock"; }

  if [ ! -d "$folder" ]; then
    check_space "the Debian 13 folder" "$gigabytes_needed"
    say "Making the Debian 13 folder: $(package_list | wc -l) packages and what they need, 1.8 GB unpacked, a minute or two"
    note "$folder"
    unpack_packages "$folder.partial"
    mv "$folder.partial" "$folder"
    say "The Debian 13 folder is ready ($((SECONDS - begun)) s)"
  fi
  exec {lock}>&-
}

use_folder ()
{
  install_host_tools
  check_namespaces
  folder=$(folder_path)
  [ -d "$folder" ] || make_folder "$folder"
}

# bubblewrap binds onto folders that exist. In the read-only parts (/usr, /var …) they have
# to be made in the folder on disk first, where an empty one does no harm.
bind_same_path ()
{
  case $1 in
    /tmp|/tmp/*) return ;;
    /usr/*|/etc/*|/var/*) mkdir -p "$folder$1" ;;
  esac
  inside_arguments+=(--bind "$1" "$1")
}

# Environment that passes in, and nothing but this: the host's PATH names the host's programs.
pass_variables ()
{
  local name

  for name in "$@"; do
    [ -z "${!name:-}" ] || inside_arguments+=(--setenv "$name" "${!name}")
  done
}

prepare_inside ()
{
  inside_arguments=(
    --ro-bind "$folder/usr" /usr --ro-bind "$folder/etc" /etc --ro-bind "$folder/var" /var
    --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64
    --dev /dev --proc /proc --tmpfs /run --bind /tmp /tmp
  )
  bind_same_path "$HOME"
  bind_same_path "$top"
  bind_same_path "$cache"
  inside_arguments+=(
    --ro-bind-try /etc/passwd /etc/passwd --ro-bind-try /etc/group /etc/group
    --ro-bind-try /etc/resolv.conf /etc/resolv.conf
    # Without a process namespace a bwrap that is killed leaves its grandchildren running.
    --unshare-pid --die-with-parent --chdir "$PWD" --clearenv
    --setenv PATH /usr/bin:/bin:/usr/sbin:/sbin --setenv HOME "$HOME"
    --setenv LC_ALL C.UTF-8 --setenv TZ Europe/London
  )
  pass_variables TERM
}
