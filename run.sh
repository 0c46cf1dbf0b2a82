#!/usr/bin/env bash
# The one door: ./run.sh alone runs the main job on the sample data; ./run.sh --help lists the commands.
set -euo pipefail
cd "$(dirname "$0")"
jar=jobs/target/declare-once.jar
portal=portal/target/declare-once-portal.jar

need() {
  printf 'Thiếu %s. Cần JDK 17 trở lên và Maven 3.8 trở lên.\n%s is missing. Needed: JDK 17 or later and Maven 3.8 or later.\n' "$1" "$1" >&2
  exit 2
}

java_home=${JAVA_HOME:-}
java=java
[ -n "$java_home" ] && java="$java_home/bin/java"
check_java() {
  command -v "$java" >/dev/null 2>&1 || need 'Java (JDK 17)'
  local version
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
  case $version in
    '' | 1.* | 9 | 1[0-6]) need "JDK 17 (found: Java ${version:-unknown})" ;;
  esac
}
check_maven() {
  command -v mvn >/dev/null 2>&1 || need 'Maven 3.8'
  command -v "${java_home:+$java_home/bin/}javac" >/dev/null 2>&1 || need 'the compiler of the JDK (javac)'
  local version
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  case $version in
    '' | [0-2].* | 3.[0-7] | 3.[0-7].*) need "Maven 3.8 (found: ${version:-unknown})" ;;
  esac
}
# $1: the module whose jar is wanted; what it needs is built before it. The portal is built when somebody asks for it.
build() {
  check_maven
  echo 'Đang dựng chương trình / Building ...' >&2
  mvn -B -q package -DskipTests -P '!browser' -pl "$1" -am >&2
  touch "$1/target/.built"
}
stale() { # a folder is newer when a file in it was removed or renamed
  local built="$1/target/.built"
  [ ! -f "$2" ] || [ ! -f "$built" ] || [ -n "$(find pom.xml mappings jobs sample-data sql ${3:-} \
    \( -path '*/target' -o -path sample-data/small \) -prune -o \( -type f -o -type d \) -newer "$built" -print -quit 2>/dev/null)" ]
}
run() {
  local program=$1
  shift
  local heap_is_spent=-XX:-ExitOnOutOfMemoryError
  # A thread that died of it would leave the others limping: exit code 3, and the same command goes on. The portal lives on.
  if [ "$program" = "$jar" ]; then
    heap_is_spent=-XX:+ExitOnOutOfMemoryError
  fi
  exec "$java" "$heap_is_spent" -Xmx"${DECLARE_ONCE_HEAP:-512m}" -XX:+UseParallelGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
    -Dstderr.encoding=UTF-8 -Duser.timezone=Asia/Ho_Chi_Minh -jar "$program" "$@"
}

# Started by cron or as a service there is often no locale; Java would then not read a Vietnamese file name.
case $(locale charmap 2>/dev/null || echo unknown) in
  UTF-8 | utf8 | unknown) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

check_java
case ${1:-} in
  build)
    build jobs
    build portal
    ;;
  test)
    check_maven
    shift
    exec mvn -B verify "$@"
    ;;
  screenshots)
    check_maven
    [ -x /usr/bin/chromium ] || {
      printf 'Cần trình duyệt /usr/bin/chromium.\nNeeded: a browser at /usr/bin/chromium (Debian: package chromium).\n' >&2
      exit 2
    }
    exec mvn -B -q verify -pl portal -am -Dtest=ScreenshotsTest -Dsurefire.failIfNoSpecifiedTests=false \
      -Ddeclareonce.screenshots=true
    ;;
  fuzz)
    check_maven
    shift
    mvn -B -q test-compile dependency:build-classpath -P '!browser,fuzz' -pl jobs -am -Dspotless.check.skip=true \
      -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath >&2
    classpath=target/test-classes:target/classes:$(cat jobs/target/test.classpath)
    cd jobs
    exec "$java" -Xmx256m -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Duser.timezone=Asia/Ho_Chi_Minh \
      -cp "$classpath" vn.declareonce.fuzz.FuzzCommand "$@"
    ;;
  serve | user)
    if stale portal "$portal" portal; then
      build portal
    fi
    run "$portal" "$@"
    ;;
  bench)
    if [ "${2:-}" = portal ] || [ "${2:-}" = pages ]; then
      if stale portal "$portal" portal; then
        build portal
      fi
      run "$portal" "$@"
    fi
    if stale jobs "$jar"; then
      build jobs
    fi
    run "$jar" "$@"
    ;;
  *)
    if stale jobs "$jar"; then
      build jobs
    fi
    run "$jar" "$@"
    ;;
esac
