#!/usr/bin/env bash
# Makes a program that needs no Java installed, with the JDK's own packager:
#   target/image/optofit   the program in a folder of its own (bin/optofit starts it)
#   target/deb/*.deb       the same as a Debian package
#
# Usage: jpackage/build.sh [image|deb]      both unless told
# Needs a JDK 17 or later with jpackage, Maven, and for the .deb: fakeroot, dpkg-deb, binutils.
set -euo pipefail
cd "$(dirname "$0")/.."

what=${1:-deb}
case $what in image | deb) ;; *) sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2 ;; esac

mvn -B -q package -DskipTests
flags=()
while read -r flag; do flags+=(--java-options "$flag"); done \
  < <(grep -v '^#' jpackage/java.args)
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml)

# JavaFX becomes part of the runtime image, so it is not on the class path as well.
rm -rf target/package-input target/package-modules target/image target/deb
mkdir -p target/package-input/lib target/package-modules
cp target/optofit.jar target/package-input/
for jar in target/lib/*.jar; do
  case $(basename "$jar") in
    javafx-*-linux*.jar | javafx-*-win*.jar | javafx-*-mac*.jar) cp "$jar" target/package-modules/ ;;
    javafx-*.jar) ;; # empty: it only names the platform's jar
    *) cp "$jar" target/package-input/lib/ ;;
  esac
done
cp -r sample-audio target/package-input/
cp LICENSE target/package-input/

jpackage --type app-image --name optofit --app-version "$version" \
  --description "Plays and fits optical levelling amplifiers" --vendor "Optofit" \
  --input target/package-input --main-jar optofit.jar --main-class org.optofit.Launcher \
  --module-path target/package-modules \
  --add-modules javafx.controls,javafx.swing,java.desktop,java.logging,java.management,jdk.management,jdk.unsupported,jdk.localedata,jdk.crypto.ec,jdk.incubator.vector \
  --jlink-options "--strip-debug --no-man-pages --no-header-files --compress=2" \
  "${flags[@]}" \
  --java-options -Xshare:auto \
  --icon assets/icon/optofit-512.png --dest target/image
# A linked runtime comes without the archive of the JDK's classes, so the launcher would parse them
# all at each start. It is made with the collector of the launcher, as that decides which one is read.
java=target/image/optofit/lib/runtime/bin/java
"$java" -XX:+UseZGC -Xshare:dump > /dev/null
"$java" -XX:+UseZGC -Xshare:on -version 2> /dev/null
echo "target/image/optofit: $(du -sm target/image/optofit | cut -f1) MB"
[ "$what" = image ] && exit 0

# JavaFX loads GTK when it starts, which the packager cannot see.
jpackage --type deb --app-image target/image/optofit --name optofit --app-version "$version" \
  --resource-dir jpackage/linux --file-associations jpackage/model.properties --linux-shortcut --linux-menu-group "AudioVideo;Audio" \
  --description "Plays music through a levelling amplifier model and fits it to recordings" \
  --linux-package-deps libgtk-3-0 --dest target/deb
ls -l target/deb/*.deb
