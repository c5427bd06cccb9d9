package org.optofit.audio;

import org.jspecify.annotations.Nullable;

/**
 * Reads a clip from its position on: loops, jumps with a cross-fade, begins and ends with a fade.
 *
 * <p>Every discontinuity is the same thing: for {@value #FADE_MS} ms the old place fades into the
 * new one, and either may be silence. The fade lies before the unit, so the compressor's gain runs
 * through it without a break. A jump asked for within a fade waits for its end. Audio thread only;
 * frames are those of the clip at the line's rate.
 */
final class ClipSource implements BlockSource {
  static final double FADE_MS = 5;

  private static final int SILENCE = -1;
  private static final int NOTHING = -2;

  /** A frame that is never reached: nothing fades out. */
  private static final int NEVER = Integer.MAX_VALUE;

  private final Timeline timeline;
  private float[][] clip = new float[1][0];
  private int position;
  private int loopStart;
  private int loopEnd;
  private int fadeFrames = 1;
  private int fadeLeft;
  private int fadeFrom = SILENCE;

  /** Frame before which a fade's length fades to silence, of the new place and of the old. */
  private int silentAt = NEVER;

  private int fromSilentAt = NEVER;
  private int resumeAt;
  private int pendingJump = NOTHING;
  private boolean ending;
  private boolean insideLoop;

  ClipSource(Timeline timeline) {
    this.timeline = timeline;
  }

  /** Takes a clip at a rate in Hz and stands at a frame of it, without a loop or fade. */
  void load(float[][] channels, double rateHz, long frame) {
    clip = channels;
    fadeFrames = (int) Math.max(1, Math.round(FADE_MS * 1e-3 * rateHz));
    loopEnd = 0;
    standAt(frame);
  }

  /**
   * Repeats a part; null plays to the end. What sounds at the part's end fades out beyond it, or
   * before it where the clip ends sooner; the part is repeated at its exact length either way.
   */
  void setLoop(@Nullable LoopRegion loop) {
    loopStart = loop == null ? 0 : (int) Math.min(loop.startFrame(), length());
    loopEnd = loop == null ? 0 : (int) Math.min(loop.endFrame(), length());
    noteLoop();
  }

  /** Goes to a frame at once; for a source that is not heard. */
  void standAt(long frame) {
    position = (int) Math.max(0, Math.min(frame, length()));
    resumeAt = position;
    fadeLeft = 0;
    pendingJump = NOTHING;
    ending = false;
  }

  @Override
  public long place() {
    return position();
  }

  /** Frame the source would go on from. */
  int position() {
    return position == SILENCE ? resumeAt : position;
  }

  /** First frame of the loop, or 0. */
  int home() {
    return loopStart;
  }

  @Override
  public void begin(long streamFrame, boolean faded) {
    position = position();
    timeline.mark(streamFrame, position, true);
    fadeFrom = SILENCE;
    fadeLeft = faded ? fadeFrames : 0;
    pendingJump = NOTHING;
    ending = false;
    noteLoop();
    silentAt = nextSilentAt();
  }

  /** Fades to another frame. */
  void jump(long frame) {
    int target = (int) Math.max(0, Math.min(frame, length()));
    if (position == SILENCE) {
      resumeAt = target;
    } else {
      pendingJump = target;
    }
  }

  /** Fades to silence; reading goes on later where the fade began, or from the jump asked for. */
  @Override
  public void fadeOut() {
    ending = true;
  }

  @Override
  public boolean silent() {
    return position == SILENCE && fadeLeft == 0;
  }

  /** Whether the clip is over and nothing repeats. */
  @Override
  public boolean atEnd() {
    return position >= length() && !insideLoop && fadeLeft == 0 && pendingJump == NOTHING;
  }

  @Override
  public void read(float[][] into, int frames, long streamFrame) {
    int done = 0;
    while (done < frames) {
      startPendingJump(streamFrame + done);
      int run = runLength(frames - done);
      for (int c = 0; c < into.length; c++) {
        copy(clip[c], position, into[c], done, run);
        fadeBeforeLoopEnd(into[c], done, run);
        if (fadeLeft > 0) {
          blend(clip[c], into[c], done, run);
        }
      }
      advance(run);
      done += run;
    }
  }

  private void startPendingJump(long streamFrame) {
    if (fadeLeft > 0 || position == SILENCE) {
      return;
    }
    int target = pendingJump;
    if (target == NOTHING && insideLoop && position >= loopEnd) {
      target = loopStart;
    }
    if (ending) {
      resumeAt = target == NOTHING ? position : target;
      target = SILENCE;
    }
    if (target != NOTHING) {
      fadeFromHere();
      position = target;
      pendingJump = NOTHING;
      ending = false;
      timeline.mark(streamFrame, position(), position != SILENCE);
      noteLoop();
    } else if (gain(position, silentAt) != gain(position, nextSilentAt())) {
      fadeFromHere(); // To the same place: the loop was changed just when it was about to end.
    }
    silentAt = nextSilentAt();
  }

  private void fadeFromHere() {
    fadeFrom = position;
    fromSilentAt = silentAt;
    fadeLeft = fadeFrames;
  }

  /** Where the new place has to be silent, since the clip has no fade's length to go on with. */
  private int nextSilentAt() {
    return insideLoop && position != SILENCE && length() - loopEnd < fadeFrames ? loopEnd : NEVER;
  }

  /** Factor at a frame that fades out up to another. */
  private double gain(int frame, int silent) {
    return Math.max(0, Math.min(1, ((double) silent - frame) / (fadeFrames + 1)));
  }

  private void noteLoop() {
    insideLoop = loopEnd > loopStart && position < loopEnd;
  }

  /** Frames until something changes. */
  private int runLength(int most) {
    int run = most;
    if (fadeLeft > 0) {
      run = Math.min(run, fadeLeft);
    }
    if (insideLoop && position >= 0 && position < loopEnd) {
      run = Math.min(run, loopEnd - position);
    }
    return run;
  }

  private void advance(int run) {
    if (position != SILENCE) {
      position = (int) Math.min((long) position + run, Integer.MAX_VALUE - 1);
    }
    if (fadeLeft > 0) {
      fadeLeft -= run;
      if (fadeFrom != SILENCE) {
        fadeFrom += run;
      }
    }
  }

  private void fadeBeforeLoopEnd(float[] into, int at, int run) {
    if (silentAt - run > position + fadeFrames) {
      return;
    }
    for (int i = 0; i < run; i++) {
      into[at + i] = (float) (gain(position + i, silentAt) * into[at + i]);
    }
  }

  private void blend(float[] samples, float[] into, int at, int run) {
    for (int i = 0; i < run; i++) {
      double old =
          fadeFrom == SILENCE || fadeFrom + i >= samples.length
              ? 0
              : gain(fadeFrom + i, fromSilentAt) * samples[fadeFrom + i];
      double share = (double) (fadeLeft - i) / (fadeFrames + 1);
      into[at + i] = (float) (into[at + i] + share * (old - into[at + i]));
    }
  }

  private static void copy(float[] samples, int from, float[] into, int at, int run) {
    int available = from == SILENCE ? 0 : Math.max(0, Math.min(run, samples.length - from));
    if (available > 0) {
      System.arraycopy(samples, from, into, at, available);
    }
    for (int i = at + available; i < at + run; i++) {
      into[i] = 0;
    }
  }

  private int length() {
    return clip[0].length;
  }
}
