# What the scripts for Linux and macOS share: finds the JDK, gathers the files, makes the runtime, packs the application
# image. Sourced from the project's folder; needs bash, a JDK with jlink and jpackage, and target/ecozone (mvn package).
set -euo pipefail
export LC_ALL=C.UTF-8

fail() {
  echo "package: $*" >&2
  exit 1
}

# The JDK whose runtime is shipped.
find_jdk() {
  jdk=${JAVA_HOME:-}
  if [ -z "$jdk" ]; then
    command -v jpackage >/dev/null || fail "no JDK: set JAVA_HOME to the JDK whose runtime is to be shipped"
    jdk=$(dirname "$(dirname "$(readlink -f "$(command -v jpackage)")")")
    echo "package: JAVA_HOME is not set; taking $jdk"
  fi
  for tool in java jlink jpackage; do
    [ -x "$jdk/bin/$tool" ] || fail "JAVA_HOME has no bin/$tool: $jdk"
  done
  jdk_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release")
  [ "${jdk_version:-0}" -ge 17 ] || fail "JDK 17 or later is needed, found ${jdk_version:-?}: $jdk"
  echo "package: runtime $(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$jdk/release") of" \
    "$(sed -n 's/^IMPLEMENTOR="\(.*\)"/\1/p' "$jdk/release")"
}

# What becomes the application's folder: jars, data, styles, licences, and the EPSG database unpacked.
gather() {
  [ -f target/ecozone/lib/ecozone.jar ] || fail "target/ecozone is missing: run mvn -q -B package -DskipTests -Dfast=true first"
  version=$(unzip -p target/ecozone/lib/ecozone.jar org/ecozone/app/version.txt | tr -d '[:space:]')
  version=${version%%-*}
  rm -rf target/installer
  mkdir -p target/installer/input/lib
  cp target/ecozone/lib/*.jar target/installer/input/lib/
  for part in data styles LICENSE NOTICE THIRD-PARTY.md; do
    [ ! -e "target/ecozone/$part" ] || cp -R "target/ecozone/$part" target/installer/input/
  done
  "$jdk/bin/java" -cp target/ecozone/lib/ecozone.jar installer/common/UnpackEpsg.java target/installer/input/epsg ||
    fail "the EPSG database was not unpacked"
  rm -f target/installer/input/epsg/*/*.lck
}

# The runtime. From Java 19 on the program's archive of loaded classes holds the JDK's too; before, the runtime has one.
make_runtime() {
  "$jdk/bin/jlink" @installer/common/runtime.options --output target/installer/runtime
  if [ "$jdk_version" -lt 19 ]; then
    target/installer/runtime/bin/java -Xshare:dump >target/installer/runtime.log 2>&1 ||
      echo "package: no archive of the JDK's classes; the program starts slower" >&2
  fi
}

# Options that depend on the JDK: what later ones print warnings about.
late_options() {
  late=()
  if [ "$jdk_version" -ge 22 ]; then
    late+=(--java-options --enable-native-access=ALL-UNNAMED)
  fi
  if [ "$jdk_version" -ge 24 ]; then
    late+=(--java-options --sun-misc-unsafe-memory-access=allow)
  fi
}

# image [OPTION...]: the application image in target/installer/image.
image() {
  late_options
  "$jdk/bin/jpackage" @installer/common/jpackage.options --type app-image --app-version "$version" \
    --runtime-image target/installer/runtime --dest target/installer/image "${late[@]}" "$@" \
    >target/installer/image.log 2>&1 || { cat target/installer/image.log >&2; fail "jpackage failed"; }
  same_times target/installer/image
}

# same_times FOLDER: one time for all files. An archive of loaded classes fits jars of the very times it was made with, and
# jpackage does not keep them when it copies.
same_times() {
  find "$1" -exec touch -h -t 202601010000 {} +
}

# class_archive CFG JAVA: the archive of the program's own classes, by the class list that mvn package left; CFG is the
# launcher's configuration, JAVA the runtime in the image. Before Java 19 an archive fits one folder only.
class_archive() {
  local app jars
  app=$(cd "$(dirname "$1")" && pwd -P)
  if [ "$jdk_version" -lt 19 ]; then
    echo "package: Java $jdk_version: no archive of loaded classes in the image, it starts slower (Java 19 or later has one)"
    sed -i.bak '/SharedArchiveFile/d' "$1" && rm -f "$1.bak"
    return
  fi
  jars=$(sed -n "s#^app.classpath=\$APPDIR#$app#p" "$1" | paste -s -d : -)
  "$2" -Xshare:dump -XX:SharedClassListFile=target/class-archive/all.classes -XX:SharedArchiveFile="$app/lib/ecozone.jsa" \
    -XX:+UseSerialGC -Dfile.encoding=UTF-8 -cp "$jars" >target/installer/archive.log 2>&1 ||
    echo "package: no archive of loaded classes; the program starts slower" >&2
  same_times "$app"
}
