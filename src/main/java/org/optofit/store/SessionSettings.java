package org.optofit.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was being done when the program was left.
 *
 * @param source what was listened to
 * @param face how the unit was set
 * @param volumeDb listening volume in dB, {@value #LOWEST_VOLUME_DB} to 0
 */
public record SessionSettings(SourcePlace source, UnitFace face, double volumeDb) {
  /** Lowest listening volume in dB. */
  public static final double LOWEST_VOLUME_DB = -60;

  /** The bundled piece through the unit as it comes, at full volume. */
  public static final SessionSettings DEFAULTS =
      new SessionSettings(SourcePlace.DEFAULTS, UnitFace.DEFAULTS, 0);

  /** Checks the volume. */
  public SessionSettings {
    if (!(volumeDb >= LOWEST_VOLUME_DB && volumeDb <= 0)) {
      throw new IllegalArgumentException(
          "volume " + volumeDb + " dB is outside " + LOWEST_VOLUME_DB + " to 0 dB");
    }
  }

  /** The same with another source, or another place in it. */
  public SessionSettings withSource(SourcePlace other) {
    return new SessionSettings(other, face, volumeDb);
  }

  /** The same with the unit set otherwise. */
  public SessionSettings withFace(UnitFace other) {
    return new SessionSettings(source, other, volumeDb);
  }

  /** The same with another model file, null for the published table. */
  public SessionSettings withModel(@Nullable Path file) {
    return withFace(face.withModel(file));
  }

  /** The same at another listening volume. */
  public SessionSettings withVolumeDb(double other) {
    return new SessionSettings(source, face, other);
  }
}
