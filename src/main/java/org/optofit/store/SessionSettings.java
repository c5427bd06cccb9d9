package org.optofit.store;

/**
 * What was being done when the program was left.
 *
 * @param source the recording that was listened to
 * @param live the live input that may take its place
 * @param slots how the unit was set
 * @param meters how the meters were looked at
 * @param volumeDb listening volume in dB, {@value #LOWEST_VOLUME_DB} to 0
 */
public record SessionSettings(
    SourcePlace source, LiveSource live, SlotFaces slots, MeterSettings meters, double volumeDb) {
  /** Lowest listening volume in dB. */
  public static final double LOWEST_VOLUME_DB = -60;

  /** The bundled piece through the unit as it comes, at full volume. */
  public static final SessionSettings DEFAULTS =
      new SessionSettings(
          SourcePlace.DEFAULTS, LiveSource.DEFAULTS, SlotFaces.DEFAULTS, MeterSettings.DEFAULTS, 0);

  /** Checks the volume. */
  public SessionSettings {
    if (!(volumeDb >= LOWEST_VOLUME_DB && volumeDb <= 0)) {
      throw new IllegalArgumentException(
          "volume " + volumeDb + " dB is outside " + LOWEST_VOLUME_DB + " to 0 dB");
    }
  }

  /** How the unit was set in the slot in use. */
  public UnitFace face() {
    return slots.of(slots.slot());
  }

  /** The same with another source, or another place in it. */
  public SessionSettings withSource(SourcePlace other) {
    return new SessionSettings(other, live, slots, meters, volumeDb);
  }

  /** The same with another live input, or with it in use or not. */
  public SessionSettings withLive(LiveSource other) {
    return new SessionSettings(source, other, slots, meters, volumeDb);
  }

  /** The same with the unit set otherwise. */
  public SessionSettings withSlots(SlotFaces other) {
    return new SessionSettings(source, live, other, meters, volumeDb);
  }

  /** The same with the meters looked at otherwise. */
  public SessionSettings withMeters(MeterSettings other) {
    return new SessionSettings(source, live, slots, other, volumeDb);
  }

  /** The same at another listening volume. */
  public SessionSettings withVolumeDb(double other) {
    return new SessionSettings(source, live, slots, meters, other);
  }
}
