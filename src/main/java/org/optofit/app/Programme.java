package org.optofit.app;

import org.jspecify.annotations.Nullable;
import org.optofit.audio.LiveInput;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.PlaybackEngine;
import org.optofit.audio.PlaybackStatus;
import org.optofit.model.AudioClip;

/**
 * What plays through the unit, and what stands by meanwhile: the session's clip with its place and
 * loop, a live input, a clip that plays aside. One thread, the window's.
 */
final class Programme {
  private final PlaybackEngine engine;
  private final Runnable changed;
  private @Nullable AudioClip clip;
  private @Nullable LiveInput live;
  private @Nullable LoopRegion loop;
  private @Nullable LoopRegion lastLoop;
  private @Nullable Aside aside;
  private boolean withoutDevice;

  /** Frame at which the clip waits, while the engine may not show it yet; below 0 once it plays. */
  private long waitsAt = -1;

  /**
   * Nothing to play.
   *
   * @param changed told of every change of what plays, and of the loop
   */
  Programme(PlaybackEngine engine, Runnable changed) {
    this.engine = engine;
    this.changed = changed;
  }

  @Nullable AudioClip clip() {
    return clip;
  }

  @Nullable LiveInput live() {
    return live;
  }

  @Nullable LoopRegion loop() {
    return loop;
  }

  @Nullable AudioClip aside() {
    return aside == null ? null : aside.clip();
  }

  /** How playback of the session's own clip or input stands now. */
  PlaybackStatus status() {
    PlaybackStatus now = engine.status();
    return aside == null ? now : aside.standing(now, loop);
  }

  /** Takes another clip, stopped at a frame, with a part that repeats or none. */
  void load(AudioClip next, long clipFrame, @Nullable LoopRegion region) {
    clip = next;
    live = null;
    loop = within(next, region);
    lastLoop = loop;
    aside = null;
    waitsAt = Math.max(0, Math.min(next.frames() - 1L, clipFrame));
    resume();
    changed.run();
  }

  /** Frame of the clip at which it stands or plays. */
  long place() {
    return waitsAt >= 0 || live != null ? Math.max(0, waitsAt) : status().clipFrame();
  }

  /** Takes a live input, stopped and not heard; the clip keeps its place. */
  void listenTo(LiveInput input) {
    keepPlace();
    live = input;
    aside = null;
    if (!withoutDevice) {
      engine.listen(input);
    }
    changed.run();
  }

  /** Goes back from the live input to the clip, which stands where it was. */
  void leaveLive() {
    if (live != null) {
      live = null;
      aside = null;
      resume();
      changed.run();
    }
  }

  /** Plays another clip in place of all this. */
  void playAside(AudioClip other) {
    if (withoutDevice) {
      return;
    }
    keepPlace();
    aside = new Aside(other, waitsAt);
    changed.run();
    engine.load(other);
    engine.play();
  }

  void endAsideWhenOver() {
    if (aside != null && aside.over(engine.status())) {
      endAside();
    }
  }

  void endAside() {
    if (aside != null) {
      aside = null;
      resume();
      changed.run();
    }
  }

  void releaseDevice() {
    endAside();
    keepPlace();
    withoutDevice = true;
    engine.unload();
  }

  void takeDevice() {
    withoutDevice = false;
    resume();
  }

  void play() {
    waitsAt = live == null ? -1 : waitsAt;
    engine.play();
  }

  void playOrPause() {
    if (withoutDevice) {
      return;
    }
    boolean pauses = aside == null && engine.status().playing();
    endAside();
    if (pauses) {
      engine.pause();
    } else {
      play();
    }
  }

  void stop() {
    if (withoutDevice) {
      return;
    }
    endAside();
    waitsAt = live == null ? -1 : waitsAt;
    engine.stop();
  }

  void seek(long clipFrame) {
    AudioClip here = clip;
    long within = here == null ? 0 : Math.max(0, Math.min(here.frames() - 1L, clipFrame));
    if (withoutDevice) {
      waitsAt = within;
      return;
    }
    if (live != null) {
      return;
    }
    endAside();
    waitsAt = -1;
    if (here != null) {
      engine.seek(within);
    }
  }

  /** Whether there is a clip, and no live input in its place, to repeat a part of. */
  boolean loops() {
    return clip != null && live == null;
  }

  /** A part cut to the ends of the clip; null if nothing is left of it. */
  @Nullable LoopRegion within(@Nullable LoopRegion region) {
    return clip == null ? null : within(clip, region);
  }

  /** A part cut to the ends of a clip; null if nothing is left of it. */
  static @Nullable LoopRegion within(AudioClip clip, @Nullable LoopRegion region) {
    return region == null ? null : cut(region, clip.frames());
  }

  /** Repeats a part of the clip, or nothing. */
  void setLoop(@Nullable LoopRegion region) {
    endAside();
    takeLoop(within(region));
    changed.run();
  }

  /** Takes a loop that undo brings back; beside a live input it waits for the clip. */
  void restoreLoop(@Nullable LoopRegion region) {
    if (loops()) {
      endAside();
      takeLoop(within(region));
    } else {
      loop = within(region);
    }
  }

  private void takeLoop(@Nullable LoopRegion region) {
    loop = region;
    engine.setLoop(region);
    if (region != null) {
      lastLoop = region;
      standInside(region);
    }
  }

  /** What the loop becomes when it is switched off or on: nothing, the last one, or the whole. */
  @Nullable LoopRegion toggled() {
    if (loop != null || clip == null || clip.frames() == 0) {
      return null;
    }
    return lastLoop != null ? lastLoop : new LoopRegion(0, clip.frames());
  }

  private void standInside(LoopRegion region) {
    PlaybackStatus now = engine.status();
    boolean stands = waitsAt >= 0 || !now.playing();
    long place = waitsAt >= 0 ? waitsAt : now.clipFrame();
    if (stands && (place < region.startFrame() || place >= region.endFrame())) {
      waitsAt = region.startFrame();
      engine.seek(waitsAt);
    }
  }

  /** Notes where the clip stands, unless it stands by already. */
  private void keepPlace() {
    if (waitsAt < 0 && live == null) {
      waitsAt = status().clipFrame();
    }
  }

  private void resume() {
    if (withoutDevice) {
      return;
    }
    if (live != null) {
      engine.listen(live);
    } else if (clip != null) {
      engine.load(clip);
      engine.setLoop(loop);
      engine.seek(Math.max(0, waitsAt));
    } else {
      engine.unload();
    }
  }

  private static @Nullable LoopRegion cut(LoopRegion region, long frames) {
    long start = Math.max(0, region.startFrame());
    long end = Math.min(frames, region.endFrame());
    return end > start ? new LoopRegion(start, end) : null;
  }
}
