# Sourced after build/jdk.sh with $here set: builds the server's jar when it is missing or older than a source, and sets credit531_jar.
credit531_jar=$here/server/target/server-0.1.0-SNAPSHOT-app.jar
# The jar's own time says nothing: it is that of the commit, so that builds can be compared.
credit531_stamp=$here/server/target/.built
credit531_build() {
  echo "$1"
  credit531_log=$here/server/target/build.log
  mkdir -p "$here/server/target"
  touch "$credit531_stamp.begun"
  # What a newer version no longer has would stay among the classes and resources and be shipped.
  rm -rf "$here"/*/target/classes
  if ! (cd "$here" && ./mvnw -q -pl server -am -Dmaven.test.skip=true -Dspotless.check.skip=true package) >"$credit531_log" 2>&1; then
    tail -n 30 "$credit531_log" >&2
    echo "credit531: the build failed; the whole output is in $credit531_log" >&2
    exit 70
  fi
  mv "$credit531_stamp.begun" "$credit531_stamp"
}
if [ ! -f "$credit531_jar" ]; then
  credit531_build "Building the first time, about a minute (Maven fetches what is missing)"
elif [ ! -f "$credit531_stamp" ] ||
  [ -n "$(find "$here/pom.xml" "$here"/*/pom.xml "$here"/*/src/main -newer "$credit531_stamp" -type f 2>/dev/null | head -n 1)" ]; then
  credit531_build "Building again, because a source has changed"
fi
