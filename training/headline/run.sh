#!/usr/bin/env bash
# Learns the choice of the headline of scraped text: run.sh DATA WORK CASE..., from the root of the repository after ./mvnw test-compile.
# DATA holds extraction/articles; CASE is a folder of evaluation's cases/dev. Python 3 with scipy (PYTHON); JAVA_HOME is a JDK 25.
# WORK/headline-weights.tsv is what ships. It was learnt from all cases but those of training/headline/unread-cases.txt.
set -euo pipefail
data=$1 work=$2
shift 2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
python=${PYTHON:-python3}
dump=("$java" -cp "read/target/test-classes:read/target/classes:evaluation/target/parallax/lib/*")
mkdir -p "$work"
test -f "$work/pages.jsonl" || "${dump[@]}" parallax.read.html.DumpBlocks "$data/extraction/articles/html" > "$work/pages.jsonl"
"$python" training/headline/fit.py texts "$work/pages.jsonl" "$data/extraction/articles/gold.json" "$work/texts.jsonl" "$@"
"${dump[@]}" parallax.read.plain.DumpHeadlines < "$work/texts.jsonl" > "$work/seen.jsonl"
"$python" training/headline/fit.py fit "$work/texts.jsonl" "$work/seen.jsonl" "$work/headline-weights.tsv"
