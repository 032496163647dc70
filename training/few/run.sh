#!/usr/bin/env bash
# Learns whether two of a few articles tell of one event: run.sh DATA WORK, from the root of the repository after ./mvnw package.
# DATA holds stories/*.jsonl; Python 3 with scikit-learn; JAVA_HOME is a JDK 25. A few minutes. WORK/few.trees is what ships.
set -euo pipefail
data=$1 work=$2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir -p "$work"
python3 training/few/draw.py "$data/stories" "$work/drawn.jsonl"
test -f "$work/lessons.tsv" || "$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "evaluation/target/classes:evaluation/target/parallax/lib/*" parallax.evaluation.FewLessons "$work/lessons.tsv" "$work/drawn.jsonl"
python3 training/few/fit.py "$work/lessons.tsv" "$work/few.trees" kept
