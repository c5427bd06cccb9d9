package org.optofit.app;

import org.jspecify.annotations.Nullable;

/** Which program this is. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** Name and version: {@code Optofit 1.0.0}, and where there is no package, that. */
  public static String text() {
    @Nullable String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "Optofit, built from sources" : "Optofit " + version;
  }
}
