# How Java is started for Seneschal. To be sourced after find-java.sh, with home set to where bin, lib and libexec are.

# Sets class_path for the purpose, server or commands.
find_class_path() {
    class_path=''
    for jar in "$home"/lib/*.jar; do
        class_path=${class_path:+$class_path:}$jar
    done
    [ "$purpose" = server ] || return 0
    for jar in "$home"/lib/server/*.jar; do
        class_path=$class_path:$jar
    done
}

# What Java prepares once for quick starts. It fits one Java, which Java checks, and the classes of one build, which Java 25
# does not check: it would run those that it has kept, whatever is in the jars. So the name of the file says of which build
# it is. All that is in it is taken in at each start, so commands have one of their own, without the server.
# Sets cache for the purpose, server or commands, and caches to what the names of all of them begin with; both stay empty
# where none is wanted or can be kept.
find_cache() {
    cache='' caches=''
    case ${SENESCHAL_STARTUP_CACHE:-} in
        off) ;;
        ?*) caches=$SENESCHAL_STARTUP_CACHE ;;
        *)
            if [ -w "$home" ]; then
                caches=$home/cache/java-$java_version
            elif [ -n "${XDG_CACHE_HOME:-${HOME:-}}" ]; then
                caches=${XDG_CACHE_HOME:-$HOME/.cache}/seneschal/${home##*/}-java-$java_version
            fi
            ;;
    esac
    fingerprint=''
    [ ! -r "$home/libexec/fingerprint" ] || read -r fingerprint <"$home/libexec/fingerprint" || :
    [ -n "$caches" ] && [ -n "$fingerprint" ] || return 0
    cache=$caches-$fingerprint
    [ "$purpose" = server ] || cache=$cache-$purpose
}

# Takes away those of other builds, which mostly are earlier ones: nobody starts them any more.
forget_other_caches() {
    for other in "$caches"-*; do
        of=${other#"$caches"-}
        of=${of%-commands}
        case $of in
            "$fingerprint" | *[!0-9a-f]*) ;;
            ????????????) rm -f "$other" ;;
        esac
    done
}

# From Java 25 on the cache also holds classes that are linked already, and which methods are worth compiling; before, it
# holds classes. Sets making_cache and using_cache, to which the file is appended.
choose_kind_of_cache() {
    making_cache='-XX:ArchiveClassesAtExit=' using_cache='-XX:SharedArchiveFile='
    if [ "$java_major" -ge 25 ]; then
        making_cache='-XX:AOTCacheOutput=' using_cache='-XX:AOTCache='
    fi
}

# A command is over before compiling it thoroughly has paid, or learning how and looking that up, and reads larger files than
# a server takes. And Jdbi would start Java's flight recorder, only to say that it has events. Sets manner for the purpose.
choose_manner() {
    manner=''
    if [ "$purpose" = commands ]; then
        manner='-Xmx80m -XX:TieredStopAtLevel=1 -XX:-AOTRecordTraining -XX:-AOTReplayTraining -Djfr.unsupported.vm=true'
    fi
}

# What goes through the whole book, or through a file with a whole organisation, takes long enough for thorough compiling to
# pay after all, though only of what is called four times as often as Java would wait for: it took a quarter of two processors.
# More room spares it some clearing up, unless the operator says how much there is; at the start it must hold what is in the cache
# beside the room for what is new.
prepare_for_much() {
    case ${SENESCHAL_JAVA_OPTIONS:-} in
        *-Xmx*) ;;
        *) manner="$manner -Xms64m -Xmn40m -Xmx128m" ;;
    esac
    manner="$manner -XX:TieredStopAtLevel=4"
    manner="$manner -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400"
    manner="$manner -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000"
}

# Names are in any script, so arguments and file names are UTF-8, unless the operator's locale has another character set.
# Sets locale to the one whose language is spoken.
speak_utf8() {
    locale=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        *.UTF-8 | *.utf8 | *.utf-8) ;;
        *.*) return 0 ;;
    esac
    LC_ALL=C.UTF-8
    export LC_ALL
}

# Only the shell can tell which of the three are terminals. Sets terminals.
look_for_terminals() {
    terminals=''
    if [ -t 0 ]; then terminals=in; fi
    if [ -t 1 ]; then terminals=$terminals,out; fi
    if [ -t 2 ]; then terminals=$terminals,err; fi
}

# The C library keeps what compilers needed for a moment, once for each of their threads, unless it is told to share and to
# give back.
share_native_memory() {
    MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}
    export MALLOC_ARENA_MAX
}

# The same options whenever the cache is made and used. Unknown ones are for newer Javas and ignored by older ones. What
# requests need for a moment has room enough to be over before it is looked through: it would pile up among what stays, which
# for its part is given little more room than it takes.
java() {
    speak_utf8
    look_for_terminals
    share_native_memory
    # shellcheck disable=SC2086 # options are words
    exec "$java_home/bin/java" \
        -XX:+IgnoreUnrecognizedVMOptions \
        -XX:+UnlockDiagnosticVMOptions \
        -XX:ArchiveRelocationMode=0 \
        -XX:-UsePerfData \
        -XX:+UseSerialGC \
        -Xms40m \
        -Xmn20m \
        -Xmx64m \
        -XX:MinHeapFreeRatio=15 \
        -XX:MaxHeapFreeRatio=30 \
        -XX:-ShrinkHeapInSteps \
        -XX:TrimNativeHeapInterval=2000 \
        -Xss512k \
        -Xlog:disable \
        --enable-native-access=ALL-UNNAMED \
        --sun-misc-unsafe-memory-access=allow \
        -Dfile.encoding=UTF-8 \
        -Dstdout.encoding=UTF-8 \
        -Dstderr.encoding=UTF-8 \
        -Djdk.console=java.base \
        "-Dseneschal.locale=$locale" \
        "-Dseneschal.terminals=$terminals" \
        "$@"
}
