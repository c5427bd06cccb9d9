package org.optofit.audio;

import org.jspecify.annotations.Nullable;

/** What the audio thread is asked to do. */
sealed interface Command {
  /** Leaves the stage for the one that is made for a request. */
  record Prepare(Request request) implements Command {}

  /** Plays on. */
  record Play() implements Command {}

  /** Stops here, or at the loop's start. */
  record Stop(boolean rewind) implements Command {}

  /** Goes to a frame of the clip. */
  record Seek(long clipFrame) implements Command {}

  /** Plays a probe and keeps what comes in, if a live input plays. */
  record Measure(LoopProbe probe) implements Command {}

  /** Repeats a part of the clip, or nothing. */
  record Loop(@Nullable LoopRegion loop) implements Command {}
}
