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

# npm_ci FOLDER: its packages; nothing to do while its lock file is as installed.
npm_ci() {
    if cmp -s "$1/package-lock.json" "$1/node_modules/installed.lock"; then return 0; fi
    npm ci --prefix "$1" --no-audit --no-fund --prefer-offline --loglevel=error || return 1
    cp "$1/package-lock.json" "$1/node_modules/installed.lock"
}

# install_npm_packages: what the browser test and the linter of the API need.
install_npm_packages() {
    npm_ci "$TOP/tests/report" && npm_ci "$TOP/tests/api"
}

# node_builds_the_web: whether this Node.js is new enough for web/; says what is needed where it isn't.
node_builds_the_web() {
    local found
    found=$(node --version 2>/dev/null) || found=
    # What web/package.json says under "engines".
    if node -e 'const [a, b] = process.versions.node.split(".").map(Number);
        process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null; then return 0; fi
    say "    网页需要 Node.js 20.19（或 22.12）以上，这里是 ${found:-没有}：请从 https://nodejs.org 安装后再试" \
        "    the web app needs Node.js 20.19 (or 22.12) or newer, here is ${found:-none}: install it from https://nodejs.org and try again"
    return 1
}

# build_web: web/dist, which `bihuan serve` serves.
build_web() {
    node_builds_the_web && npm_ci "$TOP/web" && npm run --silent --prefix "$TOP/web" build -- --logLevel warn
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
