package org.optofit.audio;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optofit.model.AudioClip;

/** The engine's two halves without their threads, on memory lines and a virtual clock. */
final class Bench implements OutputLines {
  final VirtualClock clock = new VirtualClock();
  final ParameterSlot controls = new ParameterSlot();
  final MeterRing meters = new MeterRing();
  final PlaybackClock position = new PlaybackClock();
  final AudioLoop loop = new AudioLoop(controls, meters, position, clock, () -> {});
  final OutputKeeper keeper = new OutputKeeper(this, loop, clock, () -> {}, () -> {});
  final List<MemoryLine> lines = new ArrayList<>();

  SampleFormat format = SampleFormat.PCM_16;
  String name = "Memory";
  boolean deviceThere = true;
  double onlyRateHz;
  BufferSize buffer = BufferSize.SMALL;

  @Override
  public @Nullable OutputLine open(
      OutputDevice device, double sampleRateHz, int channels, BufferSize size) {
    if (!deviceThere) {
      return null;
    }
    MemoryLine line =
        new MemoryLine(
            onlyRateHz > 0 ? onlyRateHz : sampleRateHz,
            channels,
            format,
            size.bufferFrames(),
            clock,
            name);
    lines.add(line);
    return line;
  }

  /** The memory line with the bench's buffer, at the rate of what is played. */
  LineSetup setup() {
    return LineSetup.of(OutputDevice.SYSTEM_DEFAULT, buffer);
  }

  /** Loads a clip and lets the output thread's half open a line. */
  void load(AudioClip clip) {
    ask(new Request(setup(), clip));
  }

  void ask(Request request) {
    loop.post(new Command.Prepare(request));
    keeper.want(request);
    settle();
  }

  /** Takes a live input and lets the output thread's half open a line. */
  LiveFeed listen(LiveInput input) {
    LiveFeed feed = new LiveFeed(input, new InputMeter());
    ask(Request.live(setup(), feed));
    return feed;
  }

  /** Runs both halves for a number of blocks, or until neither has anything to do. */
  int run(int blocks) {
    for (int done = 0; done < blocks; done++) {
      boolean plays = false;
      for (int round = 0; round < 3 && !plays; round++) {
        keeper.step();
        plays = loop.step();
      }
      if (!plays) {
        return done;
      }
    }
    return blocks;
  }

  /** Runs until nothing plays; a playback that does not end is an error. */
  void runToEnd() {
    if (run(1_000_000) == 1_000_000) {
      throw new IllegalStateException("playback does not end");
    }
  }

  void play() {
    loop.post(new Command.Play());
  }

  MemoryLine line() {
    return lines.get(lines.size() - 1);
  }

  private void settle() {
    for (int i = 0; i < 4; i++) {
      loop.step();
      keeper.step();
    }
  }
}
