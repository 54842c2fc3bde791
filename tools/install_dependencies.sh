#!/bin/sh
# Installs the packages that cleancopy is built and tested with, on Debian 12 and newer and Ubuntu 22.04 and newer.
#   install_dependencies.sh [--package|--ci]     --package: also what makes a Debian package; --ci: the same, and
#   those of the slower checks (Clang's tools, benchmarks)
# Says nothing when nothing is missing. Needs root or sudo only when something is.
set -eu

base='g++ cmake ninja-build pkg-config libgumbo-dev libcli11-dev libtomlplusplus-dev nlohmann-json3-dev
      rapidjson-dev libuchardet-dev zlib1g-dev libdeflate-dev libbrotli-dev libzstd-dev libarchive-dev nettle-dev liblzma-dev
      libbz2-dev libsqlite3-dev catch2 python3 python3-jsonschema python3-yaml sqlite3 zstd'
checks='clang clang-tidy clang-format libbenchmark-dev libxml2-dev wget zip parallel python3-dask
        python3-distributed'
packaging='dpkg-dev'
oldest_gcc=12

installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Those of the given packages that are not there.
missing() {
  for package in "$@"; do
    installed "$package" || printf '%s ' "$package"
  done
}

# The package that a default package stands for has the version in its name: clang is clang-14, clang-18, …
clang_runtime() {
  version=$(apt-cache depends clang 2>/dev/null | sed -n 's/.*Depends: clang-\([0-9]*\)$/\1/p')
  # Ubuntu 22.04 has the sanitizers' and the fuzzer's runtime in a package that clang itself needs.
  apt-cache show "libclang-rt-$version-dev" >/dev/null 2>&1 && echo "libclang-rt-$version-dev" || true
}

# Debian's; Ubuntu has its Chromium in another shape, and the tests of reports are skipped there.
browser() {
  apt-cache show chromium-driver >/dev/null 2>&1 && echo chromium chromium-driver || true
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "install_dependencies: neither root nor sudo here; as root, run: $*" >&2
    exit 1
  fi
}

install() {
  echo "install_dependencies: installing $*"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

case ${1:-} in
  '') wanted=$base ;;
  --package) wanted="$base $packaging" ;;
  --ci) wanted="$base $packaging $checks" ;;
  *) echo 'usage: install_dependencies.sh [--package|--ci]' >&2; exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null; then
  echo "install_dependencies: no Debian or Ubuntu here, so nothing was installed; what is needed: $wanted" >&2
  exit 0
fi

lacking=$(missing $wanted)
[ -z "$lacking" ] || install $lacking

# Ubuntu 22.04's g++ is 11; the Makefile takes the newer one beside it.
if [ "$(g++ -dumpversion | cut -d. -f1)" -lt "$oldest_gcc" ]; then
  lacking=$(missing "g++-$oldest_gcc")
  [ -z "$lacking" ] || install $lacking
fi

if [ "${1:-}" = --ci ]; then
  lacking=$(missing $(clang_runtime) $(browser))
  [ -z "$lacking" ] || install $lacking
fi
