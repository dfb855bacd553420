# Finds the newest Java on this machine, from 21 on, without starting any. To be sourced.
# Sets java_home, java_major and java_version; java_home stays empty when there is none.

java_home='' java_major=0 java_version=''

consider_java() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
    found_version='' found_runtime=''
    while IFS='=' read -r key value; do
        value=${value#\"}
        case $key in
            JAVA_VERSION) found_version=${value%\"*} ;;
            JAVA_RUNTIME_VERSION) found_runtime=${value%\"*} ;;
        esac
    done <"$1/release"
    found_major=${found_version%%[!0-9]*}
    if [ "${found_major:-0}" -ge 21 ] && [ "$found_major" -gt "$java_major" ]; then
        java_home=$1 java_major=$found_major java_version=${found_runtime:-$found_version}
    fi
}

find_java() {
    if [ -n "${SENESCHAL_JAVA_HOME:-}" ]; then
        consider_java "$SENESCHAL_JAVA_HOME"
        return 0
    fi
    consider_java "${JAVA_HOME:-}"
    on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null) || on_path=''
    consider_java "${on_path%/bin/java}"
    for candidate in \
        /usr/lib/jvm/* /usr/java/* /usr/local/openjdk-* /opt/java/* /opt/jdk* /opt/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/}"/.sdkman/candidates/java/* \
        "${HOME:-/}"/.jdks/* \
        "${HOME:-/}"/.asdf/installs/java/* \
        "${HOME:-/}"/.local/share/mise/installs/java/*; do
        consider_java "$candidate"
    done
}

require_java() {
    find_java
    [ -z "$java_home" ] || return 0
    if [ -n "${SENESCHAL_JAVA_HOME:-}" ]; then
        echo "seneschal: there is no Java 21 or newer in SENESCHAL_JAVA_HOME=$SENESCHAL_JAVA_HOME" >&2
    else
        echo "seneschal: this needs Java 21 or newer, and there is none on this machine." >&2
        echo "  Install a JDK (for example from https://adoptium.net), or name one with JAVA_HOME." >&2
    fi
    exit 75
}
