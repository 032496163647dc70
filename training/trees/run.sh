#!/usr/bin/env bash
# Learns the decisions of grouping: run.sh DATA WORK, from the root of the repository after ./mvnw test-compile.
# DATA holds stories/*.jsonl; Python 3 with scikit-learn; JAVA_HOME is a JDK 25. A minute and a half. WORK/{join,merge,split}.all.trees are what ships.
set -euo pipefail
data=$1 work=$2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
libraries="evaluation/target/parallax/lib/*"
test -d "$work" && test -f "$work/headlines.sketches" || "$java" -cp "evaluation/target/classes:$libraries" parallax.evaluation.StorySketches "$data" "$work"
lessons=("$java" -cp "group/target/test-classes:group/target/classes:$libraries" parallax.group.TreeLessons)
"${lessons[@]}" lessons "$work"
python3 training/trees/fit.py "$work"
"${lessons[@]}" exam "$work"
