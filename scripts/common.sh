# shellcheck shell=bash
# What ./run and ./test share (sourced): messages after the locale, packages, timed steps.

case "${BIHUAN_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}" in
    zh*) LANGUAGE_OF_MESSAGES=zh ;;
    *) LANGUAGE_OF_MESSAGES=en ;;
esac

# say CHINESE ENGLISH: one line in the user's language.
say() {
    if [ "$LANGUAGE_OF_MESSAGES" = zh ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi
}

fail() {
    say "$1" "$2" >&2
    exit 1
}

# step CHINESE ENGLISH COMMAND…: says what begins, runs it, says how long it took; returns its exit code.
step() {
    local title begin=$SECONDS code=0
    title=$(say "$1" "$2")
    shift 2
    printf '==> %s\n' "$title"
    "$@" || code=$?
    if [ "$code" = 0 ]; then
        printf '    %s: %s s\n' "$title" $((SECONDS - begin))
    else
        printf '    %s: %s (%s) %s s\n' "$title" "$(say 失败 failed)" "$code" $((SECONDS - begin))
    fi
    return "$code"
}

# packages_for WHEN…: the names in scripts/packages.txt wanted at these times, one a line.
packages_for() {
    local line name when wanted
    while IFS= read -r line; do
        case "$line" in '' | '#'*) continue ;; esac
        IFS='|' read -r name when _ <<<"$line"
        for wanted in "$@"; do
            if [ "${when// /}" = "$wanted" ]; then printf '%s\n' "${name// /}"; fi
        done
    done <"$TOP/scripts/packages.txt"
}

# missing_packages NAME…: those that are neither installed nor (name=command) there as a command.
missing_packages() {
    local entry name
    local installed
    installed=$(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' 2>/dev/null | sed -n 's/^ii *//p')
    for entry in "$@"; do
        name=${entry%%=*}
        if [ "$name" != "$entry" ] && command -v "${entry#*=}" >/dev/null; then continue; fi
        grep -qxF -e "$name" <<<"$installed" || printf '%s\n' "$name"
    done
}

# install_npm_packages: what the browser test and the linter of the API need; nothing to do while their lock files
# are as installed.
install_npm_packages() {
    local folder
    for folder in "$TOP/tests/report" "$TOP/tests/api"; do
        if cmp -s "$folder/package-lock.json" "$folder/node_modules/installed.lock"; then continue; fi
        npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error || return 1
        cp "$folder/package-lock.json" "$folder/node_modules/installed.lock"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "需要 root 权限：$*" "needs root: $*"
    fi
}

# install_packages WHEN…: installs what is missing; asks the network only then.
install_packages() {
    local wanted missing
    mapfile -t wanted < <(packages_for "$@")
    if ! command -v apt-get >/dev/null; then
        say "没有 apt-get：请自行安装与这些 Debian 软件包相当的软件：${wanted[*]}" \
            "No apt-get here: please install what these Debian packages hold: ${wanted[*]}"
        return 0
    fi
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    if [ "${#missing[@]}" = 0 ]; then
        say "    所需软件包均已安装" "    all packages are there"
        return 0
    fi
    say "    安装：${missing[*]}" "    installing: ${missing[*]}"
    as_root apt-get -qq update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
            -o Dpkg::Use-Pty=0 install "${missing[@]}" </dev/null >/dev/null
}

# configure_and_build PRESET [TARGET…]
configure_and_build() {
    local preset=$1 targets=()
    shift
    if [ $# -gt 0 ]; then targets=(--target "$@"); fi
    # Configuring prints a page that nobody reads when it works: shown only when it fails.
    local log
    log=$(cmake --preset "$preset" 2>&1) || { printf '%s\n' "$log"; return 1; }
    cmake --build --preset "$preset" "${targets[@]}" -- --quiet -j "$(nproc)"
}
