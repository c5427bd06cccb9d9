package org.optofit.audio;

import org.jspecify.annotations.Nullable;

/**
 * Follows commands: what plays, from where, and how it comes to its end. Audio thread only.
 *
 * <p>Nothing breaks off. Playback that is stopped fades first, and whatever has been written is
 * heard before the line stops.
 */
final class Transport {
  private enum Phase {
    /** The line stands still. */
    IDLE,
    /** The clip runs. */
    RUNNING,
    /** The clip fades to silence. */
    FADING,
    /** The clip is over or silent; what is in the line is still to be heard. */
    DRAINING
  }

  /** What the system's own mixer may hold behind the line. */
  private static final double MIXER_MS = 100;

  private final ClipSource clip;
  private final LiveSource live;
  private final ClipPlace place;
  private final MeteredUnit unit;
  private final LineFeeder feeder;

  /** What plays: the clip or the live input. */
  private BlockSource source;

  private @Nullable Request request;
  private @Nullable Stage stage;
  private Phase phase = Phase.IDLE;

  /** Whether it shall play, which a fade or a missing stage may still keep from being so. */
  private boolean playing;

  /** Whether the next beginning is one from a standstill, with a reset unit. */
  private boolean fresh = true;

  /** Whether the clip came to its end, and is to be rewound once that has been heard. */
  private boolean ended;

  /** Whether to go to the loop's start after the fade. */
  private boolean rewind;

  private long drainLeft;

  Transport(ClipSource clip, LiveSource live, MeteredUnit unit, LineFeeder feeder) {
    this.clip = clip;
    this.live = live;
    this.source = clip;
    this.place = new ClipPlace(clip);
    this.unit = unit;
    this.feeder = feeder;
  }

  void follow(Command command) {
    if (command instanceof Command.Prepare prepare) {
      prepare(prepare.request());
    } else if (command instanceof Command.Play) {
      play();
    } else if (command instanceof Command.Stop stop) {
      stop(stop.rewind());
    } else if (command instanceof Command.Seek seek) {
      seek(seek.clipFrame());
    } else if (command instanceof Command.Loop wanted && !isLive(request)) {
      place.setLoop(wanted.loop());
    }
  }

  private void prepare(Request wanted) {
    Request before = request;
    request = wanted;
    if (phase == Phase.RUNNING) {
      source.fadeOut();
      phase = Phase.FADING;
    }
    if (before == null || !before.sameSource(wanted)) {
      place.changeClip();
      playing = false;
      ended = false;
      rewind = false;
      fresh = true;
    }
  }

  private void play() {
    Request wanted = request;
    if (wanted == null || !wanted.plays()) {
      return;
    }
    if (ended && phase == Phase.DRAINING) {
      rewind();
    }
    playing = true;
    if (phase == Phase.DRAINING && onWantedStage()) {
      begin();
    }
  }

  private void stop(boolean toHome) {
    playing = false;
    if (phase == Phase.RUNNING) {
      source.fadeOut();
      phase = Phase.FADING;
      rewind = toHome;
    } else if (phase == Phase.FADING) {
      rewind |= toHome;
    } else if (toHome) {
      rewind();
    }
  }

  private static boolean isLive(@Nullable Request request) {
    return request != null && request.live() != null;
  }

  private void seek(long frame) {
    if (isLive(request)) {
      return;
    }
    if (place.staged() && (phase == Phase.RUNNING || phase == Phase.FADING)) {
      place.jump(frame);
      rewind = false;
    } else {
      place.standAt(frame);
      ended = false;
      fresh = true;
    }
  }

  /** Whether a stage was made for what is wanted now. */
  boolean wants(Stage made) {
    return made.request == request;
  }

  /** Goes on with a stage that is wanted, from the same place. */
  void enter(Stage arrived) {
    boolean over = ended;
    stage = arrived;
    LiveFeed feed = arrived.live;
    if (feed == null) {
      source = clip;
      place.enter(arrived);
    } else {
      source = live;
      place.leave();
      live.load(feed, arrived.rateHz(), arrived.blockFrames());
    }
    phase = Phase.IDLE;
    if (rewind || over) {
      rewind();
    }
    playing &= !over;
  }

  /** Keeps the place and forgets the stage. */
  void leave() {
    place.leave();
    stage = null;
    feeder.stop();
  }

  /** The stage that is played, or null before one has arrived. */
  @Nullable Stage stage() {
    return stage;
  }

  /** Begins to play if that is wanted and possible. */
  void beginIfWanted() {
    if (phase == Phase.IDLE && playing && onWantedStage()) {
      begin();
    }
  }

  private boolean onWantedStage() {
    Stage current = stage;
    return current != null && wants(current);
  }

  private void begin() {
    if (fresh) {
      unit.reset();
    }
    ended = false;
    rewind = false;
    source.begin(feeder.streamFrame(), !(fresh && source.place() == 0));
    fresh = false;
    phase = Phase.RUNNING;
  }

  /** Moves on after a block of a stage was written. */
  void moveOn(Stage current) {
    if (phase == Phase.FADING && source.silent()) {
      if (rewind) {
        rewind();
      }
      drain(current);
    } else if (phase == Phase.RUNNING && source.atEnd()) {
      ended = true;
      drain(current);
    } else if (phase == Phase.DRAINING) {
      drainLeft -= current.blockFrames();
      if (drainLeft <= 0) {
        endDrain();
      }
    }
    if (phase == Phase.DRAINING && playing && !ended && wants(current)) {
      begin();
    }
  }

  private void drain(Stage current) {
    unit.breakOff();
    phase = Phase.DRAINING;
    drainLeft = feeder.bufferFrames() + Math.round(MIXER_MS * 1e-3 * current.rateHz());
  }

  private void endDrain() {
    feeder.stop();
    phase = Phase.IDLE;
    if (ended) {
      playing = false;
      rewind();
    }
  }

  private void rewind() {
    rewind = false;
    ended = false;
    fresh = true;
    place.goHome();
  }

  /** What plays on the stage. */
  BlockSource source() {
    return source;
  }

  /** Whether it plays, or shall as soon as that is possible. */
  boolean playing() {
    return playing;
  }

  /** Whether the line stands still. */
  boolean idle() {
    return phase == Phase.IDLE;
  }

  /** Whether only silence is left to be written. */
  boolean draining() {
    return phase == Phase.DRAINING;
  }

  /**
   * Frame of the clip, at the line's rate, from which it goes on; its own frame without a stage.
   */
  long position() {
    return stage == null ? place.waitsAt() : source.place();
  }
}
