#!/bin/sh
# Starts Timeslice from its hand-out. Needs a JDK 17 or newer, and nothing else.
set -eu
home=$(cd "$(dirname "$0")" && pwd)
# Korean names of files need a locale that can write them.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *UTF-8 | *utf8 | *utf-8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac
if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; else java=$(command -v java || true); fi
if [ ! -x "$java" ]; then
  echo "timeslice: expected a JDK 17 or newer on the PATH or in JAVA_HOME, found none" >&2
  exit 2
fi
terminal=false
if [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]; then terminal=true; fi
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -XX:-UsePerfData \
  -Dtimeslice.home="$home" -Dtimeslice.terminal=$terminal \
  -cp "$home/lib/timeslice-student.jar" dev.timeslice.grader.cli.Main "$@"
