package org.optofit.audio;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What the audio thread does, block by block: hand commands to the transport, read the clip, run
 * the unit, write to the line, publish the place, notice when the line is gone.
 *
 * <p>{@link #step} belongs to the audio thread; it allocates, locks and logs nothing, and waits for
 * the line only. {@link #post} and {@link #offer} may be called by any thread.
 */
final class AudioLoop {
  private final Queue<Command> commands = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Stage> offered = new AtomicReference<>();
  private final PlaybackClock position;
  private final Runnable wakeOutput;
  private final Timeline timeline = new Timeline();
  private final MeteredUnit unit;
  private final ListeningGate gate = new ListeningGate();
  private final LineFeeder feeder;
  private final Transport transport;
  private @Nullable LoopProbe probe;

  AudioLoop(
      ParameterSlot controls,
      MeterRing meters,
      PlaybackClock position,
      Clock clock,
      Runnable wakeOutput) {
    this.position = position;
    this.wakeOutput = wakeOutput;
    this.unit = new MeteredUnit(controls, new BlockMeter(meters, timeline));
    this.feeder = new LineFeeder(clock);
    this.transport =
        new Transport(new ClipSource(timeline), new LiveSource(timeline, clock), unit, feeder);
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
      if (c instanceof Command.Measure measure) {
        probe = measure.probe();
      } else {
        transport.follow(c);
      }
    }
    if (arrived != null) {
      take(arrived);
    }
    Stage current = transport.stage();
    if (current != null && transport.idle() && !transport.wants(current)) {
      leave(current);
    }
    transport.beginIfWanted();
    if (current == null || transport.idle()) {
      publish();
      return false;
    }
    play(current);
    publish();
    return true;
  }

  private void take(Stage arrived) {
    if (!transport.wants(arrived)) {
      letGo(arrived);
      return;
    }
    unit.use(arrived, transport.stage());
    transport.enter(arrived);
    gate.enter(arrived);
    feeder.use(arrived.device == null ? arrived.silence : arrived.device);
  }

  private void leave(Stage left) {
    transport.leave();
    letGo(left);
  }

  /** Lets the output thread close the stage's line. */
  private void letGo(Stage left) {
    left.release();
    wakeOutput.run();
  }

  private void play(Stage current) {
    long computingSince = feeder.now();
    if (transport.draining()) {
      for (float[] channel : current.output) {
        Arrays.fill(channel, 0);
      }
    } else {
      transport.source().read(current.input, current.blockFrames(), feeder.streamFrame());
      unit.process(current, feeder.streamFrame());
      gate.process(current.output, current.blockFrames());
      measure(current);
    }
    if (!write(current, computingSince)) {
      current.lose();
      wakeOutput.run();
      feeder.use(current.silence);
      write(current, computingSince);
    }
    transport.moveOn(current);
  }

  private void measure(Stage current) {
    LoopProbe now = probe;
    if (now != null && now.withdrawn()) {
      probe = null;
    } else if (now != null && feeder.started() && current.live != null) {
      now.process(current.input, current.output, current.blockFrames());
      if (now.over()) {
        probe = null;
      }
    }
  }

  private boolean write(Stage current, long computingSince) {
    int frames = current.blockFrames();
    int bytes = feeder.encode(current.lineChannels, current.encoded, frames);
    return feeder.write(current.encoded, bytes, frames, computingSince);
  }

  private void publish() {
    Stage current = transport.stage();
    double rate = current == null ? 0 : current.rateHz();
    double ratio = current == null ? 1 : current.clipRateHz / rate;
    long heard = feeder.heard();
    long clip = transport.position();
    long evenUntil = heard;
    if (current != null && !transport.idle()) {
      long length = current.live == null ? current.clip[0].length : Long.MAX_VALUE;
      clip = Math.min(length, timeline.clipFrameAt(heard));
      if (feeder.started()) {
        evenUntil =
            Math.min(timeline.evenUntil(heard, feeder.streamFrame()), heard + (length - clip));
      }
    }
    position.publish(
        transport.playing(),
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
    Stage last = transport.stage();
    if (last != null) {
      leave(last);
    }
  }

  /** Lets a live input be heard or not. Any thread. */
  ListeningGate gate() {
    return gate;
  }

  /** When the write that now waits began, or 0. Any thread. */
  long writingSince() {
    return feeder.writingSince();
  }
}
