#!/usr/bin/env bash
# What others use for a stage, over some of the pages: run.sh PAGES WORK [N]; `./parallax benchmark --table --peers WORK PAGES` calls it.
# PAGES: a folder of .html or .html.gz; WORK: a folder for what is fetched (kept for the next run); N: how many pages, 16.
# Peers come from their own packages, versions pinned, and run as programs of their own; what cannot be fetched is skipped, and said so.
# CoreNLP is GPL: it is fetched by whoever runs this and is no part of Parallax.
# A line for each: stages of Parallax that do the same, name, milliseconds of processor time an article, most MiB; or "skipped" and why.
set -euo pipefail
here=$(cd -- "$(dirname -- "$0")" && pwd)
home=$(cd -- "$here/../.." && pwd)
[ $# -ge 2 ] || { sed -n 2,4p "$0" >&2; exit 2; }
pages=$(cd -- "$1" && pwd)
mkdir -p "$2" && work=$(cd -- "$2" && pwd)
count=${3:-16}
readability=0.6.0 linkedom=0.18.12 corenlp=4.5.10 trafilatura=2.0.0 datasketch=1.6.5 sklearn=1.9.1 opennlp=2.5.11 models=1.3.0

rm -rf "$work/html" "$work/text" "$work/one" && mkdir -p "$work/html" "$work/text" "$work/one"
find "$pages" -type f \( -name '*.html' -o -name '*.html.gz' \) | sort >"$work/all"
total=$(wc -l <"$work/all")
# every n-th page, so that the sample is spread over the folder
awk -v step=$((total / count > 0 ? total / count : 1)) 'NR % step == 0' "$work/all" | head -n "$count" >"$work/sample"
while IFS= read -r page; do
  name=$(basename "$page" .gz)
  case $page in *.gz) gunzip -c "$page" >"$work/html/$name" ;; *) cp "$page" "$work/html/$name" ;; esac
done <"$work/sample"

"$home/parallax" read --quiet "$work/html" >"$work/articles.jsonl" || true
python3 "$here/peers.py" texts "$work/articles.jsonl" "$work/text"
head -n 1 "$work/articles.jsonl" >"$work/one.jsonl"
cp "$(find "$work/html" -type f | sort | head -n 1)" "$work/one/"

# stages, name, how many articles, the command over one, the command over all: what the start costs is taken off
row() {
  local stages=$1 name=$2 articles=$3 one=$4 all=$5 a b
  bash -c "$one" >/dev/null 2>&1 || true # files are read from the disk once before it counts
  a=$(/usr/bin/time -f '%U %S %M' bash -c "$one" 2>&1 >/dev/null | tail -n 1) || { skipped "$stages" "$name" "it fails"; return; }
  b=$(/usr/bin/time -f '%U %S %M' bash -c "$all" 2>&1 >/dev/null | tail -n 1) || { skipped "$stages" "$name" "it fails"; return; }
  awk -v stages="$stages" -v name="$name" -v n="$articles" -v a="$a" -v b="$b" 'BEGIN {
    split(a, x, " "); split(b, y, " ")
    printf "%s\t%s\t%.2f\t%.0f\n", stages, name, 1000 * (y[1] + y[2] - x[1] - x[2]) / (n - 1), y[3] / 1024 }'
}
skipped() { printf '%s\t%s\tskipped\t%s\n' "$1" "$2" "$3"; }
articles=$(wc -l <"$work/articles.jsonl")
npages=$(find "$work/html" -type f | wc -l)

name="Readability.js $readability, linkedom $linkedom"
if command -v npm >/dev/null && (cd "$work" && cp "$here/readability.mjs" . &&
  npm install --silent --no-audit --no-fund "@mozilla/readability@$readability" "linkedom@$linkedom" >/dev/null 2>&1); then
  row read "$name" "$npages" "node '$work/readability.mjs' '$work/one'" "node '$work/readability.mjs' '$work/html'"
else
  skipped read "$name" "npm cannot install it"
fi

[ -d "$work/venv" ] || python3 -m venv "$work/venv"
python="$work/venv/bin/python"
peer() { # stages, module, pinned package, name, subcommand, one, all, articles
  if "$python" -c "import $2" 2>/dev/null || "$work/venv/bin/pip" install -q --disable-pip-version-check --retries 0 "$3" >/dev/null 2>&1; then
    row "$1" "$4" "$8" "'$python' '$here/peers.py' $5 '$6'" "'$python' '$here/peers.py' $5 '$7'"
  else
    skipped "$1" "$4" "pip cannot install it"
  fi
}
peer read trafilatura "trafilatura==$trafilatura" "trafilatura $trafilatura, fast" trafilatura "$work/one" "$work/html" "$npages"
peer sketch+place datasketch "datasketch==$datasketch" "copies by datasketch $datasketch" datasketch "$work/one.jsonl" "$work/articles.jsonl" "$articles"
peer sketch+place sklearn "scikit-learn==$sklearn" "stories by TF-IDF of scikit-learn $sklearn" tfidf "$work/one.jsonl" "$work/articles.jsonl" "$articles"

# pom, then what Maven sets in it: its jars into WORK, once
fetch() {
  local jars="$work/$1" pom="$here/$1.xml"
  shift
  [ -f "$jars/fetched" ] && return
  mkdir -p "$jars"
  (cd "$jars" && cp "$pom" pom.xml && "$home/mvnw" -B -q -ntp "$@" dependency:copy-dependencies -DoutputDirectory="$jars/lib" >/dev/null 2>&1) &&
    touch "$jars/fetched"
}

name="OpenNLP $opennlp: sentences, words, tags, lemmas"
if fetch opennlp -Dopennlp="$opennlp" -Dmodels="$models"; then
  mkdir -p "$work/one-text" && cp "$(find "$work/text" -name '*.txt' | sort | head -n 1)" "$work/one-text/0.txt"
  run="java -XX:+UseSerialGC -cp '$work/opennlp/lib/*' '$here/OpenNlp.java'"
  row annotate "$name" "$articles" "$run '$work/one-text'" "$run '$work/text'"
else
  skipped annotate "$name" "Maven cannot fetch it"
fi

name="CoreNLP $corenlp"
jars="$work/corenlp"
if fetch corenlp -Dcorenlp="$corenlp"; then
  find "$work/text" -name '*.txt' | sort >"$jars/all"
  head -n 1 "$jars/all" >"$jars/one"
  run="java -XX:+UseSerialGC -Xmx4g -cp '$jars/lib/*' edu.stanford.nlp.pipeline.StanfordCoreNLP -threads 1 -outputFormat json -outputDirectory '$jars/out'"
  tuned="-annotators tokenize,pos,lemma,ner,depparse,coref,quote -ner.applyFineGrained false -ner.rulesOnly false -coref.algorithm statistical"
  lean="-annotators tokenize,pos,lemma,ner,depparse -ner.applyFineGrained false"
  shipped="-annotators tokenize,pos,lemma,ner,parse,depparse,coref,quote"
  row annotate "$name, no coreference, no quotations" "$articles" "$run $lean -filelist '$jars/one'" "$run $lean -filelist '$jars/all'"
  row annotate "$name, tuned" "$articles" "$run $tuned -filelist '$jars/one'" "$run $tuned -filelist '$jars/all'"
  [ -z "${PEERS_AS_SHIPPED:-}" ] || row annotate "$name, as shipped" "$articles" "$run $shipped -filelist '$jars/one'" "$run $shipped -filelist '$jars/all'"
else
  skipped annotate "$name" "Maven cannot fetch it"
fi
