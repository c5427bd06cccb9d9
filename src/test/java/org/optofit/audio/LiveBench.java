package org.optofit.audio;

/** A live input between memory inputs and memory lines, both by one virtual clock. */
final class LiveBench {
  static final LiveInput MONO = new LiveInput(InputDevice.SYSTEM_DEFAULT, 0, 1);
  static final LiveInput STEREO = new LiveInput(InputDevice.SYSTEM_DEFAULT, 0, 2);

  final Bench bench = new Bench();
  final SineInputs inputs = new SineInputs(bench.clock);
  final InputKeeper keeper = new InputKeeper(inputs, bench.clock);

  /** Plays an input, which is kept from now on. */
  LiveFeed play(LiveInput input) {
    LiveFeed feed = bench.listen(input);
    keeper.want(feed);
    bench.play();
    return feed;
  }

  /** Both sides by one clock: the input gives whatever the time since its opening amounts to. */
  void run(int blocks) {
    for (int i = 0; i < blocks; i++) {
      bench.run(1);
      while (due(bench.clock.nanos()) && keeper.step() == 0) {
        keeper.freeIfHanging();
      }
    }
  }

  /** Whether a read would come back, or another try is due. */
  private boolean due(long now) {
    return keeper.holdsDevice() ? inputs.last().has(now) : inputs.due(now);
  }

  /** Highest input the meters have shown since they were last asked. */
  double meteredPeak() {
    double peak = 0;
    MeterFrame frame = new MeterFrame();
    while (bench.meters.poll(frame, Long.MAX_VALUE)) {
      peak = Math.max(peak, frame.inputPeak());
    }
    return peak;
  }

  /** Highest sample from a place on. */
  static int peak(int[] samples, int from) {
    return peak(samples, from, samples.length);
  }

  /** Highest sample from a place up to another. */
  static int peak(int[] samples, int from, int to) {
    int peak = 0;
    for (int n = from; n < to; n++) {
      peak = Math.max(peak, Math.abs(samples[n]));
    }
    return peak;
  }
}
