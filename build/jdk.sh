# Sourced by ./run, ./test, ./credit531 and ./benchmarks/run: sets JAVA_HOME to the first JDK 25 or newer, or says what to install.
credit531_is_jdk25() {
  [ -x "$1/bin/javac" ] || return 1
  credit531_version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ "${credit531_version:-0}" -ge 25 ]
}
credit531_find_jdk() {
  credit531_on_path=$(command -v javac 2>/dev/null) && credit531_on_path=$(dirname "$(dirname "$(readlink -f "$credit531_on_path")")")
  for credit531_jdk in "${JAVA_HOME:-}" "${credit531_on_path:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /opt/jdk* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$credit531_jdk" ] && credit531_is_jdk25 "$credit531_jdk"; then
      JAVA_HOME=$credit531_jdk
      export JAVA_HOME
      return 0
    fi
  done
  echo "credit531: no JDK 25 or newer found: install one (for example Eclipse Temurin 25) and set JAVA_HOME to its folder" >&2
  return 1
}
credit531_find_jdk || exit 69
