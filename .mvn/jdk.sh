# Finds a JDK 25 or newer and exports it as JAVA_HOME; sourced by ./rallycry and ./dev.

jdk_version() { # the feature version of the JDK in $1, or nothing
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/*jdk*; do
    version=$(jdk_version "$home")
    if [ -n "$version" ] && [ "$version" -ge 25 ]; then
      export JAVA_HOME="$home"
      return 0
    fi
  done
  cat >&2 <<'MISSING'
Rallycry needs a JDK 25 or newer, and none was found in JAVA_HOME, /usr/lib/jvm, ~/.sdkman, ~/.jdks or /opt.
  Debian, Ubuntu   apt-get install openjdk-25-jdk        (or temurin-25-jdk from packages.adoptium.net)
  Fedora           dnf install java-25-openjdk-devel
  macOS            brew install openjdk@25
  anywhere         unpack https://adoptium.net/temurin/releases/?version=25 and set JAVA_HOME to it
MISSING
  return 69 # EX_UNAVAILABLE
}
