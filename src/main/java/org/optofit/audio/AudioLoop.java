package org.optofit.audio;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.optofit.dsp.OutputVolume;
import org.optofit.dsp.UnitProcessor;

/**
 * What the audio thread does, block by block: follow commands, read the clip, run the unit,
 * measure, write to the line, notice when the line is gone.
 *
 * <p>{@link #step} belongs to the audio thread; it allocates, locks and logs nothing, and waits for
 * the line only. {@link #post} and {@link #offer} may be called by any thread.
 */
final class AudioLoop {
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

  private final Queue<Command> commands = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Stage> offered = new AtomicReference<>();
  private final ParameterSlot controls;
  private final PlaybackClock position;
  private final Runnable wakeOutput;
  private final Timeline timeline = new Timeline();
  private final ClipSource source = new ClipSource(timeline);
  private final BlockMeter meter;
  private final OutputVolume volume = new OutputVolume();
  private final LineFeeder feeder;

  private @Nullable Request request;
  private @Nullable Stage stage;
  private UnitProcessor unit = new UnitProcessor();
  private @Nullable UnitControls followed;
  private @Nullable LoopRegion loop;
  private Phase phase = Phase.IDLE;
  private boolean playing;
  private boolean fresh = true;
  private boolean ended;
  private boolean rewind;
  private long drainLeft;
  private long clipFrame;

  AudioLoop(
      ParameterSlot controls,
      MeterRing meters,
      PlaybackClock position,
      Clock clock,
      Runnable wakeOutput) {
    this.controls = controls;
    this.position = position;
    this.wakeOutput = wakeOutput;
    this.meter = new BlockMeter(meters, timeline);
    this.feeder = new LineFeeder(clock);
  }

  /** Asks for something. Any thread. */
  void post(Command command) {
    commands.add(command);
  }

  /** Hands over a stage. Output thread. */
  void offer(Stage made) {
    offered.set(made);
  }

  /**
   * Plays one block.
   *
   * @return false if nothing plays and nothing will until a command or a stage arrives
   */
  boolean step() {
    Stage arrived = offered.getAndSet(null);
    for (Command c = commands.poll(); c != null; c = commands.poll()) {
      follow(c);
    }
    if (arrived != null) {
      take(arrived);
    }
    Stage current = stage;
    if (current != null && current.request != request && phase == Phase.IDLE) {
      leave(current);
      current = null;
    }
    if (current != null && phase == Phase.IDLE && playing) {
      begin();
    }
    if (current == null || phase == Phase.IDLE) {
      publish();
      return false;
    }
    play(current);
    publish();
    return true;
  }

  private void follow(Command command) {
    if (command instanceof Command.Prepare prepare) {
      prepare(prepare.request());
    } else if (command instanceof Command.Play) {
      play();
    } else if (command instanceof Command.Stop stop) {
      stop(stop.rewind());
    } else if (command instanceof Command.Seek seek) {
      seek(seek.clipFrame());
    } else if (command instanceof Command.Loop wanted) {
      loop = wanted.loop();
      Stage current = stageOfClip();
      if (current != null) {
        source.setLoop(atLineRate(current, loop));
      }
    }
  }

  private void prepare(Request wanted) {
    Request before = request;
    boolean otherClip = before == null || before.clip() != wanted.clip();
    request = wanted;
    if (phase == Phase.RUNNING) {
      source.fadeOut();
      phase = Phase.FADING;
    }
    if (otherClip) {
      playing = false;
      ended = false;
      rewind = false;
      loop = null;
      clipFrame = 0;
      fresh = true;
    }
  }

  private void play() {
    Request wanted = request;
    if (wanted == null || wanted.clip() == null) {
      return;
    }
    if (ended && phase == Phase.DRAINING) {
      rewind();
    }
    playing = true;
    Stage current = stage;
    if (phase == Phase.DRAINING && current != null && current.request == request) {
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

  private void seek(long frame) {
    clipFrame = frame;
    Stage current = stageOfClip();
    if (current == null) {
      fresh = true;
      return;
    }
    long target = Math.round(frame * current.rateHz() / current.clipRateHz);
    if (phase == Phase.RUNNING || phase == Phase.FADING) {
      source.jump(target);
      rewind = false;
    } else {
      source.standAt(target);
      ended = false;
      fresh = true;
    }
  }

  private void take(Stage arrived) {
    if (arrived.request != request) {
      arrived.release();
      wakeOutput.run();
      return;
    }
    boolean over = ended;
    boolean home = rewind || ended;
    keepPlace();
    Stage before = stage;
    boolean sameUnit =
        before != null
            && before.rateHz() == arrived.rateHz()
            && before.clip.length == arrived.clip.length;
    if (!sameUnit) {
      unit = arrived.unit;
      volume.prepare(arrived.rateHz());
      followed = null;
    }
    stage = arrived;
    double framesPerClipFrame = arrived.rateHz() / arrived.clipRateHz;
    source.load(arrived.clip, arrived.rateHz(), Math.round(clipFrame * framesPerClipFrame));
    source.setLoop(atLineRate(arrived, loop));
    meter.prepare(arrived.rateHz(), arrived.clipRateHz);
    feeder.use(arrived.device == null ? arrived.silence : arrived.device);
    phase = Phase.IDLE;
    if (home) {
      rewind();
    }
    playing &= !over;
  }

  /** Lets the output thread close the stage's line. */
  private void leave(Stage left) {
    keepPlace();
    stage = null;
    feeder.stop();
    left.release();
    wakeOutput.run();
  }

  private void begin() {
    followControls();
    if (fresh) {
      unit.reset();
      volume.reset();
      meter.reset();
    }
    ended = false;
    rewind = false;
    source.begin(feeder.streamFrame(), !(fresh && source.position() == 0));
    fresh = false;
    phase = Phase.RUNNING;
  }

  private void play(Stage current) {
    int frames = current.blockFrames();
    long computingSince = feeder.now();
    if (phase == Phase.DRAINING) {
      silence(current.output);
    } else {
      followControls();
      source.read(current.input, frames, feeder.streamFrame());
      unit.process(current.input, current.output, current.gain, 0, frames);
      meter.measure(current.input, current.output, current.gain, frames, feeder.streamFrame());
      volume.process(current.output, 0, frames);
    }
    int bytes = feeder.encode(current.lineChannels, current.encoded, frames);
    if (!feeder.write(current.encoded, bytes, frames, computingSince)) {
      current.lose();
      wakeOutput.run();
      feeder.use(current.silence);
      bytes = feeder.encode(current.lineChannels, current.encoded, frames);
      feeder.write(current.encoded, bytes, frames, computingSince);
    }
    moveOn(current, frames);
  }

  private void moveOn(Stage current, int frames) {
    if (phase == Phase.FADING && source.silent()) {
      meter.reset();
      if (rewind) {
        rewind();
      }
      drain(current);
    } else if (phase == Phase.RUNNING && source.atEnd()) {
      ended = true;
      meter.reset();
      drain(current);
    } else if (phase == Phase.DRAINING) {
      drainLeft -= frames;
      if (drainLeft <= 0) {
        endDrain();
      }
    }
    if (phase == Phase.DRAINING && playing && !ended && current.request == request) {
      begin();
    }
  }

  private void drain(Stage current) {
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
    if (stageOfClip() != null) {
      source.standAt(source.home());
    } else {
      clipFrame = loop == null ? 0 : loop.startFrame();
    }
  }

  /** Remembers the place in the clip's own frames, before the rate may change. */
  private void keepPlace() {
    Stage current = stageOfClip();
    if (current != null) {
      clipFrame = Math.round(source.position() * current.clipRateHz / current.rateHz());
    }
  }

  /** The stage, if the clip it plays is the one that is wanted. */
  private @Nullable Stage stageOfClip() {
    Stage current = stage;
    Request wanted = request;
    return current != null && wanted != null && current.request.clip() == wanted.clip()
        ? current
        : null;
  }

  @SuppressWarnings("ReferenceEquality") // The slot hands out the same object until it changes.
  private void followControls() {
    UnitControls latest = controls.latest();
    UnitControls before = followed;
    if (latest == before) {
      return;
    }
    if (before == null
        || !latest.parameters().equals(before.parameters())
        || latest.gainDb() != before.gainDb()) {
      unit.setParameters(
          latest.parameters().thresholdDb(),
          latest.parameters().ratio(),
          latest.parameters().attackMs(),
          latest.parameters().releaseMs(),
          latest.parameters().makeUpDb() + latest.gainDb());
    }
    unit.setBypassed(latest.bypassed());
    volume.setDb(latest.volumeDb());
    followed = latest;
  }

  private void publish() {
    Stage current = stage;
    double rate = current == null ? 0 : current.rateHz();
    double ratio = current == null ? 1 : current.clipRateHz / rate;
    long heard = feeder.heard();
    long clip = current == null ? clipFrame : source.position();
    long evenUntil = heard;
    if (current != null && phase != Phase.IDLE) {
      long length = current.clip[0].length;
      clip = Math.min(length, timeline.clipFrameAt(heard));
      if (feeder.started()) {
        evenUntil =
            Math.min(timeline.evenUntil(heard, feeder.streamFrame()), heard + length - clip);
      }
    }
    position.publish(
        playing,
        clip,
        heard,
        evenUntil,
        rate,
        ratio,
        feeder.now(),
        feeder.latencyMs(),
        feeder.missedDeadlines(),
        feeder.load(),
        unit.replacedSamples());
  }

  /** Lets go of everything; the last call of the audio thread. */
  void release() {
    Stage last = stage;
    if (last != null) {
      leave(last);
    }
  }

  /** When the write that now waits began, or 0. Any thread. */
  long writingSince() {
    return feeder.writingSince();
  }

  private static @Nullable LoopRegion atLineRate(Stage stage, @Nullable LoopRegion loop) {
    if (loop == null || stage.rateHz() == stage.clipRateHz) {
      return loop;
    }
    double factor = stage.rateHz() / stage.clipRateHz;
    long start = Math.round(loop.startFrame() * factor);
    return new LoopRegion(start, Math.max(start + 1, Math.round(loop.endFrame() * factor)));
  }

  private static void silence(float[][] block) {
    for (float[] channel : block) {
      Arrays.fill(channel, 0);
    }
  }
}
