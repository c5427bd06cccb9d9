package org.optofit.audio;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.optofit.model.AudioClip;

/**
 * Plays a clip, or a live input, through the unit.
 *
 * <p>Commands may come from any thread, return at once and take effect in order, within a block of
 * audio. Two threads work behind them: the audio thread ({@code AudioLoop}) computes and writes;
 * the output thread ({@code OutputKeeper}) opens lines, resamples, and looks for a device about
 * once a second when there is none. Without a device playback runs silently against the clock.
 * While there is a live input, a third reads it ({@code InputKeeper}).
 *
 * <p>Play from frame 0 after {@link #load} or {@link #stop} begins with a reset unit and without a
 * fade, so what is heard equals the rendered file sample for sample. Everything else that breaks
 * the stream fades over 5 ms.
 */
public final class PlaybackEngine implements AutoCloseable {
  private static final double FIRST_RATE_HZ = 48_000;

  private final ParameterSlot controls = new ParameterSlot();
  private final MeterRing meters = new MeterRing();
  private final PlaybackClock position = new PlaybackClock();
  private final Clock clock = Clock.SYSTEM;
  private final AudioThread audio;
  private final Thread output;
  private final OutputKeeper keeper;
  private final InputKeeper inputs;
  private final Thread input;
  private final InputMeter inputMeter = new InputMeter();
  private Request request = new Request(LineSetup.USUAL, null);
  private volatile @Nullable LoopRegion loop;

  /** Starts an engine on the system's default device, with nothing to listen to live. */
  public PlaybackEngine(OutputLines lines) {
    this(lines, (device, rate, channels) -> null);
  }

  /** Starts an engine on the system's default device. */
  @SuppressWarnings("ThreadPriorityCheck") // Helps where the system heeds it, harms nowhere.
  public PlaybackEngine(OutputLines lines, InputLines inputLines) {
    audio = new AudioThread(controls, meters, position, clock, this::wakeOutput);
    inputs = new InputKeeper(inputLines, clock);
    input = new Thread(inputs, "optofit-input");
    input.setDaemon(true);
    input.setPriority(Thread.MAX_PRIORITY);
    keeper = new OutputKeeper(lines, audio.loop(), clock, audio::wake, inputs::freeIfHanging);
    output = new Thread(keeper, "optofit-output");
    output.setDaemon(true);
    output.start();
    input.start();
    audio.start();
  }

  /** Stops playback and takes another clip, at frame 0, without a loop. */
  public synchronized void load(AudioClip clip) {
    loop = null;
    change(new Request(request.setup(), clip));
  }

  /**
   * Stops playback and takes a live input; {@link #play} lets it through the unit and the meters,
   * {@link #setListening} to the ears. Seeking and loops mean nothing to it.
   */
  public synchronized void listen(LiveInput live) {
    loop = null;
    audio.loop().gate().setOpen(false);
    change(Request.live(request.setup(), new LiveFeed(live, inputMeter)));
  }

  /**
   * Lets the live input be heard, faded in, or not. It is not heard at first and after each change
   * of input or output, lest a microphone before a loudspeaker howl.
   */
  public void setListening(boolean heard) {
    audio.loop().gate().setOpen(heard);
  }

  /** How the live input stands, if there is one. Any thread. */
  public synchronized Optional<LiveStatus> live() {
    LiveFeed feed = request.live();
    return feed == null
        ? Optional.empty()
        : Optional.of(feed.status(audio.loop().gate().open(), position.read().latencyMs()));
  }

  /** Level of the live input, whether it plays or not; one thread may poll. */
  public InputMeter inputMeter() {
    return inputMeter;
  }

  /** Plays a probe through the output while the live input plays, and keeps what comes in. */
  public void measure(LoopProbe probe) {
    audio.post(new Command.Measure(probe));
  }

  /**
   * Stops playback, forgets the clip and lets go of the device, for somebody who needs it alone;
   * see {@link #holdsDevice}.
   */
  public synchronized void unload() {
    loop = null;
    change(new Request(request.setup(), null));
  }

  /** Whether a device is open, or about to be. Any thread. */
  public boolean holdsDevice() {
    return keeper.holdsDevice() || inputs.holdsDevice();
  }

  /** Moves to another device, rate or buffer, playing or not; the place is kept. */
  public synchronized void setOutput(LineSetup setup) {
    audio.loop().gate().setOpen(false);
    change(request.at(setup));
  }

  /** Plays from where it stands; nothing happens without a clip. */
  public void play() {
    audio.post(new Command.Play());
  }

  /** Stops and stays where it is. */
  public void pause() {
    audio.post(new Command.Stop(false));
  }

  /** Stops and goes to the loop's start, or to frame 0. */
  public void stop() {
    audio.post(new Command.Stop(true));
  }

  /** Goes to a frame of the clip, playing or not; frames outside the clip mean its ends. */
  public void seek(long clipFrame) {
    audio.post(new Command.Seek(clipFrame));
  }

  /** Repeats a part of the clip once its end is reached from inside; null plays on to the end. */
  public synchronized void setLoop(@Nullable LoopRegion loop) {
    this.loop = loop;
    audio.post(new Command.Loop(loop));
  }

  /** Where the unit's controls are published. */
  public ParameterSlot controls() {
    return controls;
  }

  /** Where the measurements come out; one thread may poll. */
  public MeterRing meters() {
    return meters;
  }

  /** How it stands now; a command is seen here a moment after it was given. Any thread. */
  public PlaybackStatus status() {
    PlaybackClock.Reading reading = position.read();
    OutputKeeper.Output opened = keeper.output();
    long now = clock.nanos();
    return new PlaybackStatus(
        reading.playing(),
        reading.clipFrameAt(now),
        reading.streamFrameAt(now),
        opened.state(),
        opened.deviceName(),
        reading.rateHz() > 0 ? reading.rateHz() : FIRST_RATE_HZ,
        reading.latencyMs(),
        reading.missedDeadlines(),
        reading.load(),
        reading.replacedSamples(),
        loop);
  }

  /** Ends playback and all threads, within a block. */
  @Override
  public void close() {
    audio.end();
    output.interrupt();
    inputs.end();
    LockSupport.unpark(input);
  }

  private void change(Request wanted) {
    request = wanted;
    audio.post(new Command.Prepare(wanted));
    keeper.want(wanted);
    inputs.want(wanted.live());
    LockSupport.unpark(input);
    wakeOutput();
  }

  private void wakeOutput() {
    LockSupport.unpark(output);
  }
}
