# What the benchmark scripts share: builds the program and the benchmark classes, makes the workload, measures a
# process. Sourced; needs bash and java, Maven for the build.
set -uo pipefail
export LC_ALL=C.UTF-8

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
program=$root/target/ecozone/bin/ecozone
folder=$root/target/bench
build=yes

# Builds once; the class path of the benchmark classes is kept beside them.
prepare() {
  mkdir -p "$folder" || exit 1
  cd "$root" || exit 1
  if [ "$build" = yes ]; then
    echo "building" >&2
    mvn -q -B package -DskipTests -Dfast=true &&
      mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test ||
      exit 1
  fi
  java_line=(java "-Xmx${HEAP:-4g}" -Dfile.encoding=UTF-8
    -cp "$root/target/classes:$root/target/test-classes:$(cat target/bench.classpath)") || exit 1
}

# A main class of the benchmark sources.
bench_java() {
  "${java_line[@]}" "$@"
}

# zones EPSG FACTOR: writes the zones if they are not there, and names the file.
zones() {
  local file=$folder/zones-$1-$2.gpkg
  if [ ! -f "$file" ]; then
    echo "writing $file" >&2
    bench_java org.ecozone.bench.province.Province zones "$file" "$1" "$2" 0 >&2 || exit 1
  fi
  echo "$file"
}

# sites EPSG FACTOR COUNT: the same for sites.
sites() {
  local file=$folder/sites-$1-$2-$3.gpkg
  if [ ! -f "$file" ]; then
    echo "writing $file" >&2
    bench_java org.ecozone.bench.province.Province sites "$file" "$1" "$2" "$3" >&2 || exit 1
  fi
  echo "$file"
}

# A rule catalogue of one rule about plans, which is listed and never evaluated: the run works out facts alone.
facts_only() {
  local file=$folder/facts-only.csv
  if [ ! -f "$file" ]; then
    { head -n 1 "$root/data/rules/rules.csv" && grep -m 1 ',PLAN,' "$root/data/rules/rules.csv"; } >"$file" || exit 1
  fi
  echo "$file"
}

# Seconds of "1m2.345s".
seconds() {
  local minutes=${1%m*} rest=${1#*m}
  rest=${rest%s}
  local whole=${rest%.*} part=${rest#*.}
  echo "$((10#$minutes * 60 + 10#$whole)).$part"
}

# Microseconds of CPU of all children so far: user, then system.
children_cpu() {
  local lines user system
  times >"$folder/times.txt"
  mapfile -t lines <"$folder/times.txt"
  read -r user system <<<"${lines[1]}"
  user=$(seconds "$user")
  system=$(seconds "$system")
  cpu_user=$((10#${user/./} * 1000))
  cpu_system=$((10#${system/./} * 1000))
}

# Microseconds as seconds with two decimals.
decimal() {
  printf '%d.%02d' $(($1 / 1000000)) $(($1 % 1000000 / 10000))
}

# measure LOG COMMAND...: runs it; sets wall, user, sys (seconds), rss (peak KB) and status.
# The peak is the high-water mark that the system keeps, read ten times a second.
measure() {
  local log=$1 pid line before_user before_system start end
  shift
  children_cpu
  before_user=$cpu_user
  before_system=$cpu_system
  rss=0
  start=${EPOCHREALTIME/./}
  "$@" >"$log" 2>&1 &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    while read -r line; do
      case $line in VmHWM:*) line=${line#VmHWM:}; line=${line%kB}; rss=$((line)) ;; esac
    done 2>/dev/null <"/proc/$pid/status"
    read -r -t 0.1 <> <(:)
  done
  wait "$pid"
  status=$?
  end=${EPOCHREALTIME/./}
  children_cpu
  wall=$(decimal $((end - start)))
  user=$(decimal $((cpu_user - before_user)))
  sys=$(decimal $((cpu_system - before_system)))
}

# record RUNS LABEL OUT: keeps what was measured, and what lies in OUT if it is given.
record() {
  bench_java org.ecozone.bench.run.CollectRun --runs "$1" --label "$2" --out "$3" \
    --wall "$wall" --user "$user" --sys "$sys" --rss "$rss" --exit "$status" || exit 1
}

# The machine, without names and paths.
machine() {
  echo "Machine: $(nproc) processors, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)," \
    "$(($(sed -n 's/^MemTotal: *\([0-9]*\) kB/\1/p' /proc/meminfo) / 1024 / 1024)) GB;" \
    "$(. /etc/os-release && echo "$PRETTY_NAME"), $(java -version 2>&1 | sed -n 's/.*(build \(.*\))$/Java \1/p' | head -n 1);" \
    "load at the start $(cut -d' ' -f1-3 /proc/loadavg)"
}
