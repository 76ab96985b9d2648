#!/usr/bin/env bash
# How fast the drum lab answers; prints its table of docs/results/studio.md.
#
# Usage: benchmarks/drumlab.sh [CLICKS]
set -eu

cd "$(dirname "$0")/.."
mvn -q -o -Dmaven.test.skip=true -pl benchmarks -am package >&2
./cadenza --version >&2
mvn -q -o -pl benchmarks dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime >&2
java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx200m -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" \
  org.cadenza.benchmarks.studio.DrumLabBenchmark . "$@"
