#!/usr/bin/env bash
# How fast the studio answers, with a browser that listens; prints the tables of docs/results/studio.md.
#
# Usage: benchmarks/studio.sh [SONGS [PEOPLE [STARTS]]]
#
# Needs Debian's chromium. Takes some minutes.
set -eu

cd "$(dirname "$0")/.."
mvn -q -o -Dmaven.test.skip=true -pl benchmarks -am package >&2
./cadenza --version >&2
mvn -q -o -pl benchmarks dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime >&2
java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx400m -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" \
  org.cadenza.benchmarks.studio.StudioBenchmark . "$@"
