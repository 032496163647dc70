#!/bin/sh
# Makes the table that `told.py read` fits the trees of `compare` on. usage: training/readings.sh SHARED WORK TABLE
#   WORK   where relation/run.sh left even.onnx and odd.onnx
# The product must be built (`./parallax evaluate` builds it); half an hour on two cores.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
shared=$1 work=$2 table=$3
grep -hv '^#' "$here/points.tsv" "$here/points-hard.tsv" > "$work/points.tsv"
part() { # MODEL STORIES: one model stands before the shipped one on the class path
  mkdir -p "$work/$1/parallax/language"
  [ "$1" = shipped ] || cp "$work/$1.onnx" "$work/$1/parallax/language/relation-v6.onnx"
  java -cp "$work/$1:$here/../evaluation/target/parallax/lib/*" parallax.evaluation.PairTable readings "$shared/data" "$work/points.tsv" "$work/$1.tsv" \
    "$here/relation/unread.txt" "$here/relation/unread-cases.txt" "$2"
}
part odd even
part even odd
part shipped none
{ cat "$work/shipped.tsv"; tail -q -n +2 "$work/odd.tsv" "$work/even.tsv"; } > "$table"
