#!/usr/bin/env bash
# Parallax and its peers over the same pages in one run: run.sh PAGES WORK [N]
# PAGES: a folder of .html or .html.gz; WORK: a folder for what is fetched (kept for the next run); N: how many pages the peers get, 60.
# Peers come from their own packages, versions pinned, and run as programs of their own; what cannot be fetched is skipped, and said so.
# CoreNLP is GPL: it is fetched by whoever runs this and is no part of Parallax.
set -euo pipefail
here=$(cd -- "$(dirname -- "$0")" && pwd)
home=$(cd -- "$here/../.." && pwd)
[ $# -ge 2 ] || { sed -n 2,3p "$0" >&2; exit 2; }
pages=$(cd -- "$1" && pwd)
mkdir -p "$2" && work=$(cd -- "$2" && pwd)
count=${3:-60}
readability=0.6.0 linkedom=0.18.12 corenlp=4.5.10 trafilatura=2.0.0 datasketch=1.6.5 sklearn=1.9.1

rm -rf "$work/html" "$work/text" "$work/one" && mkdir -p "$work/html" "$work/text" "$work/one"
find "$pages" -type f \( -name '*.html' -o -name '*.html.gz' \) | sort >"$work/all"
total=$(wc -l <"$work/all")
# every n-th page, so that the sample is spread over the folder
awk -v step=$((total / count > 0 ? total / count : 1)) 'NR % step == 0' "$work/all" | head -n "$count" >"$work/sample"
while IFS= read -r page; do
  name=$(basename "$page" .gz)
  case $page in *.gz) gunzip -c "$page" >"$work/html/$name" ;; *) cp "$page" "$work/html/$name" ;; esac
done <"$work/sample"

echo "$(date -u +%F), $(grep -m1 'model name' /proc/cpuinfo | sed 's/.*: //'), $(nproc) cores, $(wc -l <"$work/sample") pages of $total"
echo
"$home/parallax" benchmark "$work/html"
echo
"$home/parallax" read --quiet "$work/html" >"$work/articles.jsonl" || true
python3 "$here/peers.py" texts "$work/articles.jsonl" "$work/text"
head -n 1 "$work/articles.jsonl" >"$work/one.jsonl"
cp "$(find "$work/html" -type f | sort | head -n 1)" "$work/one/"

printf '%-52s %15s %10s\n' "peer" "CPU ms/article" "most MiB"
# name, how many articles, the command over one, the command over all: what the start costs is taken off
row() {
  local name=$1 articles=$2 one=$3 all=$4 a b
  bash -c "$one" >/dev/null 2>&1 || true # files are read from the disk once before it counts
  a=$(/usr/bin/time -f '%U %S %M' bash -c "$one" 2>&1 >/dev/null | tail -n 1) || { skipped "$name" "failed"; return; }
  b=$(/usr/bin/time -f '%U %S %M' bash -c "$all" 2>&1 >/dev/null | tail -n 1) || { skipped "$name" "failed"; return; }
  awk -v name="$name" -v n="$articles" -v a="$a" -v b="$b" 'BEGIN {
    split(a, x, " "); split(b, y, " ")
    printf "%-52s %15.1f %10.0f\n", name, 1000 * (y[1] + y[2] - x[1] - x[2]) / (n - 1), y[3] / 1024 }'
}
skipped() { printf '%-52s skipped: %s\n' "$1" "$2"; }
articles=$(wc -l <"$work/articles.jsonl")
npages=$(find "$work/html" -type f | wc -l)

name="extraction: Readability.js $readability, linkedom $linkedom"
if command -v npm >/dev/null && (cd "$work" && cp "$here/readability.mjs" . &&
  npm install --silent --no-audit --no-fund "@mozilla/readability@$readability" "linkedom@$linkedom" >/dev/null 2>&1); then
  row "$name" "$npages" "node '$work/readability.mjs' '$work/one'" "node '$work/readability.mjs' '$work/html'"
else
  skipped "$name" "npm cannot install it"
fi

[ -d "$work/venv" ] || python3 -m venv "$work/venv"
python="$work/venv/bin/python"
peer() { # module, pinned package, name, subcommand, one, all, articles
  if "$python" -c "import $1" 2>/dev/null || "$work/venv/bin/pip" install -q --disable-pip-version-check --retries 0 "$2" >/dev/null 2>&1; then
    row "$3" "$7" "'$python' '$here/peers.py' $4 '$5'" "'$python' '$here/peers.py' $4 '$6'"
  else
    skipped "$3" "pip cannot install it"
  fi
}
peer trafilatura "trafilatura==$trafilatura" "extraction: trafilatura $trafilatura, fast" trafilatura "$work/one" "$work/html" "$npages"
peer datasketch "datasketch==$datasketch" "copies: datasketch $datasketch" datasketch "$work/one.jsonl" "$work/articles.jsonl" "$articles"
peer sklearn "scikit-learn==$sklearn" "stories: TF-IDF of scikit-learn $sklearn" tfidf "$work/one.jsonl" "$work/articles.jsonl" "$articles"

name="annotation: CoreNLP $corenlp"
jars="$work/corenlp"
fetch() {
  [ -f "$jars/fetched" ] && return
  mkdir -p "$jars"
  (cd "$jars" && cp "$here/corenlp.xml" pom.xml && "$home/mvnw" -B -q -ntp -Dcorenlp="$corenlp" dependency:copy-dependencies -DoutputDirectory="$jars/lib" >/dev/null 2>&1) &&
    touch "$jars/fetched"
}
if fetch; then
  find "$work/text" -name '*.txt' | sort >"$jars/all"
  head -n 1 "$jars/all" >"$jars/one"
  java="java -XX:+UseSerialGC -Xmx4g -cp '$jars/lib/*' edu.stanford.nlp.pipeline.StanfordCoreNLP -threads 1 -outputFormat json -outputDirectory '$jars/out'"
  tuned="-annotators tokenize,pos,lemma,ner,depparse,coref,quote -ner.applyFineGrained false -ner.rulesOnly false -coref.algorithm statistical"
  lean="-annotators tokenize,pos,lemma,ner,depparse -ner.applyFineGrained false"
  shipped="-annotators tokenize,pos,lemma,ner,parse,depparse,coref,quote"
  row "$name, no coreference, no quotations" "$articles" "$java $lean -filelist '$jars/one'" "$java $lean -filelist '$jars/all'"
  row "$name, tuned" "$articles" "$java $tuned -filelist '$jars/one'" "$java $tuned -filelist '$jars/all'"
  [ -z "${PEERS_AS_SHIPPED:-}" ] || row "$name, as shipped" "$articles" "$java $shipped -filelist '$jars/one'" "$java $shipped -filelist '$jars/all'"
else
  skipped "$name" "Maven cannot fetch it"
fi
