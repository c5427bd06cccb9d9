package org.optofit.audio;

import org.jspecify.annotations.Nullable;

/**
 * Where the clip that is wanted stands and which part of it repeats, in the clip's own frames,
 * whether or not a stage plays it yet.
 *
 * <p>While a stage plays the clip, {@link ClipSource} knows the place, in frames of the line's
 * rate; otherwise it waits here. Audio thread only.
 */
final class ClipPlace {
  private final ClipSource source;
  private @Nullable Stage stage;
  private @Nullable LoopRegion loop;
  private long waitsAt;

  ClipPlace(ClipSource source) {
    this.source = source;
  }

  /** Wants another clip, from frame 0 and without a loop; the source may still fade out. */
  void changeClip() {
    stage = null;
    loop = null;
    waitsAt = 0;
  }

  /** Goes on, at the same place, with a stage that plays the clip. */
  void enter(Stage arrived) {
    leave();
    stage = arrived;
    source.load(arrived.clip, arrived.rateHz(), atLineRate(arrived, waitsAt));
    source.setLoop(atLineRate(arrived, loop));
  }

  /** Keeps the place until another stage arrives. */
  void leave() {
    Stage left = stage;
    if (left != null) {
      waitsAt = Math.round(source.position() * left.clipRateHz / left.rateHz());
      stage = null;
    }
  }

  /** Whether a stage plays the clip. */
  boolean staged() {
    return stage != null;
  }

  /** Frame of the clip at which it waits while no stage is there. */
  long waitsAt() {
    return waitsAt;
  }

  /** Repeats a part; null plays to the end. */
  void setLoop(@Nullable LoopRegion wanted) {
    loop = wanted;
    Stage current = stage;
    if (current != null) {
      source.setLoop(atLineRate(current, wanted));
    }
  }

  /** Fades to a frame, if a stage plays the clip. */
  void jump(long clipFrame) {
    Stage current = stage;
    if (current != null) {
      source.jump(atLineRate(current, clipFrame));
    }
  }

  /** Goes to a frame at once; for a clip that is not heard. */
  void standAt(long clipFrame) {
    waitsAt = clipFrame;
    Stage current = stage;
    if (current != null) {
      source.standAt(atLineRate(current, clipFrame));
    }
  }

  /** Goes to the loop's start, or to frame 0, at once. */
  void goHome() {
    standAt(loop == null ? 0 : loop.startFrame());
  }

  private static long atLineRate(Stage stage, long clipFrame) {
    return Math.round(clipFrame * stage.rateHz() / stage.clipRateHz);
  }

  private static @Nullable LoopRegion atLineRate(Stage stage, @Nullable LoopRegion loop) {
    if (loop == null || stage.rateHz() == stage.clipRateHz) {
      return loop;
    }
    long start = atLineRate(stage, loop.startFrame());
    return new LoopRegion(start, Math.max(start + 1, atLineRate(stage, loop.endFrame())));
  }
}
