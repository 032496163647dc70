#!/usr/bin/env bash
# Learns the judge of lines of scraped text: run.sh DATA WORK CASE..., from the root of the repository after ./mvnw test-compile.
# DATA holds extraction/articles; CASE is a folder of evaluation's cases/dev, or such a one. Python 3 with scikit-learn (PYTHON); JAVA_HOME is a JDK 25.
# WORK/{line-words.tsv,line-alone.trees,line-near.trees} are what ships.
set -euo pipefail
data=$1 work=$2
shift 2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
python=${PYTHON:-python3}
dump=("$java" -cp "read/target/test-classes:read/target/classes:evaluation/target/parallax/lib/*")
mkdir -p "$work"
test -f "$work/pages.jsonl" || "${dump[@]}" parallax.read.html.DumpBlocks "$data/extraction/articles/html" > "$work/pages.jsonl"
"$python" training/lines/fit.py texts "$work/pages.jsonl" "$data/extraction/articles/gold.json" "$work/texts.jsonl" "$@"
"${dump[@]}" parallax.read.plain.DumpLines < "$work/texts.jsonl" > "$work/seen.jsonl"
OMP_WAIT_POLICY=passive "$python" training/lines/fit.py fit "$work/texts.jsonl" "$work/seen.jsonl" "$work"
