#!/usr/bin/env bash
# The one door: ./run.sh alone runs the main job on the sample data; ./run.sh --help lists the commands.
set -euo pipefail
cd "$(dirname "$0")"
jar=jobs/target/declare-once.jar

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
build() {
  check_maven
  echo 'Đang dựng chương trình / Building ...' >&2
  mvn -B -q package -DskipTests >&2
}
stale() { # a folder is newer when a file in it was removed or renamed
  [ ! -f "$jar" ] || [ -n "$(find pom.xml mappings jobs sample-data sql \
    \( -path '*/target' -o -path sample-data/small \) -prune -o \( -type f -o -type d \) -newer jobs/target/.built -print -quit 2>/dev/null)" ] \
    || [ ! -f jobs/target/.built ]
}
build_if_needed() {
  if stale; then
    build
    touch jobs/target/.built
  fi
}

check_java
case ${1:-} in
  build)
    build
    touch jobs/target/.built
    ;;
  test)
    check_maven
    shift
    exec mvn -B verify "$@"
    ;;
  *)
    build_if_needed
    exec "$java" -Xmx"${DECLARE_ONCE_HEAP:-512m}" -XX:+UseParallelGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
      -Dstderr.encoding=UTF-8 -Duser.timezone=Asia/Ho_Chi_Minh -jar "$jar" "$@"
    ;;
esac
