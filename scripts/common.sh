# Shared by the scripts of this folder: where the project is, which Java runs it, and the build.
set -euo pipefail
export LC_ALL=C.UTF-8
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

# The Java to run, in $java. Spark 4.1 needs 17 and fails on 24 and later.
find_java() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  local version
  if ! version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'); then
    say "No Java found at '$java'. Install a JDK 17, or set JAVA_HOME to one."
    exit 2
  fi
  case $version in
    17 | 18 | 19 | 20 | 21 | 22 | 23) ;;
    *)
      say "Java ${version:-of unknown version} at '$java' is not supported: Doorstep runs on 17 to 23 (tested on 17)."
      say "Set JAVA_HOME to a JDK 17 and run this again."
      exit 2
      ;;
  esac
}

# True when a module's jar is missing or older than one of its sources.
stale() {
  local jar=$root/$1/target/doorstep-$1-1.0.0-SNAPSHOT.jar
  [ ! -f "$jar" ] || [ ! -d "$root/$1/target/lib" ] ||
    [ -n "$(find "$root/pom.xml" "$root/$1/pom.xml" "$root/$1/src/main" -newer "$jar" -print -quit 2>/dev/null)" ]
}

# Builds what is missing.
build() {
  if stale jobs || stale reports; then
    say "Building (the first time this also fetches the libraries, some 450 MB) ..."
    (cd "$root" && mvn -B -q package -Dmaven.test.skip) >&2
  fi
}
