package org.optofit.audio;

import java.util.Locale;
import org.optofit.audio.DuplexException.Kind;

/** Opens the two lines of a recording at one rate, or says why that cannot be. */
final class DuplexLines {
  static final double[] USUAL_RATES_HZ = {44_100, 48_000, 88_200, 96_000};

  /** Nobody waits for what is played here, and a gap costs the recording. */
  private static final BufferSize BUFFER = BufferSize.HUGE;

  private final OutputLines outputs;
  private final InputLines inputs;

  DuplexLines(OutputLines outputs, InputLines inputs) {
    this.outputs = outputs;
    this.inputs = inputs;
  }

  /** The line that records. */
  InputLine input(DuplexPorts ports, double rateHz) throws DuplexException {
    int least = ports.channel() + 1;
    InputLine line = inputs.open(ports.input(), rateHz, least);
    if (line != null) {
      return line;
    }
    double other = otherRate(ports, rateHz, least);
    if (other > 0) {
      throw otherRate("Input", ports.input().name(), rateHz, other);
    }
    if (least > 1 && opens(ports, rateHz, 1)) {
      throw new DuplexException(
          Kind.NO_INPUT,
          String.format(
              "The input device %s has no channel %d. Choose a lower one.",
              ports.input().name(), least));
    }
    throw new DuplexException(
        Kind.NO_INPUT,
        String.format(
            "No recording can be made from %s: it is not connected, or in use by another program."
                + " Connect it, or choose another input.",
            ports.input().equals(InputDevice.SYSTEM_DEFAULT)
                ? "the system's default input"
                : ports.input().name()));
  }

  /** The line that plays. */
  OutputLine output(DuplexPorts ports, double rateHz) throws DuplexException {
    OutputLine line = outputs.open(ports.output(), rateHz, 2, BUFFER);
    if (line == null) {
      throw new DuplexException(
          Kind.NO_OUTPUT,
          String.format(
              "Nothing can be played to %s: it is not connected, or in use by another program."
                  + " Connect it, or choose another output.",
              ports.output().equals(OutputDevice.SYSTEM_DEFAULT)
                  ? "the system's default output"
                  : ports.output().name()));
    }
    if (line.sampleRateHz() != rateHz) {
      double other = line.sampleRateHz();
      line.close();
      throw otherRate("Output", ports.output().name(), rateHz, other);
    }
    return line;
  }

  private double otherRate(DuplexPorts ports, double rateHz, int least) {
    for (double rate : USUAL_RATES_HZ) {
      if (rate != rateHz && opens(ports, rate, least)) {
        return rate;
      }
    }
    return 0;
  }

  private boolean opens(DuplexPorts ports, double rateHz, int least) {
    try (InputLine line = inputs.open(ports.input(), rateHz, least)) {
      return line != null;
    }
  }

  private static DuplexException otherRate(
      String which, String name, double rateHz, double otherHz) {
    return new DuplexException(
        Kind.OTHER_RATE,
        String.format(
            Locale.ROOT,
            "%s device %s does not run at %.0f Hz, but at %.0f Hz. Choose that rate, for input and"
                + " output alike.",
            which,
            name,
            rateHz,
            otherHz));
  }
}
