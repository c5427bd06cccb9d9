package org.optofit.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds by how many whole samples wet is late, and whether it is upside down.
 *
 * <p>Pieces of the shorter recording are looked for in the longer one by whitened cross-correlation
 * (GCC-PHAT; Knapp and Carter 1976), within two seconds first and within three quarters of a minute
 * where that does not find most of them. A piece is found when its peak stands {@value #LEAST_PEAK}
 * times above the correlation's root mean square; the recording is found when a third of the pieces
 * are found at one lag, but for what two clocks may differ.
 */
final class LatencyEstimator {
  private static final int PIECE = 1 << 16;
  private static final int NEAR_SIZE = 1 << 18;
  private static final int LARGEST_SIZE = 1 << 22;
  private static final int PIECES = 9;
  private static final int FAR_PIECES = 5;
  private static final double LEAST_PEAK = 12;

  /** Shares of the pieces at one lag: enough to believe it, and enough to look no further. */
  private static final double ENOUGH = 0.3;

  private static final double MOST = 0.6;

  /** Repeated music peaks once for every repetition; of peaks this alike the nearest is meant. */
  private static final double ALIKE = 0.9;

  /** What two clocks may differ, generously, and how far apart peaks lie at one lag. */
  private static final double MOST_DRIFT = 300e-6;

  private static final int PEAK_WIDTH = 32;

  /** A recorder that loses samples loses less than this. */
  private static final double MOST_LOST_SECONDS = 0.5;

  /**
   * Where a piece was found.
   *
   * @param dryFrame middle of the piece, in frames of dry
   * @param lagSamples how late wet is there
   * @param polarity 1 or -1
   */
  record Sighting(int dryFrame, int lagSamples, int polarity) {}

  private final float[] dry;
  private final float[] wet;
  private final double sampleRateHz;

  LatencyEstimator(float[] dry, float[] wet, double sampleRateHz) {
    this.dry = dry;
    this.wet = wet;
    this.sampleRateHz = sampleRateHz;
  }

  /** The sightings that agree, in order of time; empty when wet does not hold dry. */
  List<Sighting> find() {
    if (wet.length < dry.length) {
      return new LatencyEstimator(/* dry= */ wet, /* wet= */ dry, sampleRateHz)
          .find().stream()
              .map(s -> new Sighting(s.dryFrame() + s.lagSamples(), -s.lagSamples(), s.polarity()))
              .toList();
    }
    List<Integer> starts = pieces(PIECES);
    List<Sighting> near = agreeing(look(starts, NEAR_SIZE), starts.size());
    if (near.size() >= MOST * starts.size()) {
      return near;
    }
    List<Integer> farStarts = pieces(FAR_PIECES);
    long all = 2 * Long.highestOneBit(2L * wet.length + PIECE);
    int size = (int) Math.min(LARGEST_SIZE, Math.max(NEAR_SIZE, all));
    List<Sighting> far = agreeing(look(farStarts, size), farStarts.size());
    boolean further = far.size() * starts.size() > near.size() * farStarts.size();
    return further ? far : near;
  }

  /** The piece around a frame of dry, looked for around a lag. */
  Optional<Sighting> findAround(int dryFrame, int lagSamples) {
    int start = Math.min(Math.max(0, dryFrame - pieceLength() / 2), dry.length - pieceLength());
    return sighting(start, lagSamples, new CrossSpectrum(NEAR_SIZE));
  }

  private int pieceLength() {
    return Math.min(PIECE, dry.length);
  }

  /** Starts of the brightest piece in each of several parts. */
  private List<Integer> pieces(int count) {
    int length = pieceLength();
    int parts = Math.max(1, Math.min(count, dry.length / Math.max(1, length)));
    List<Integer> starts = new ArrayList<>();
    for (int p = 0; p < parts; p++) {
      int from = (int) ((long) dry.length * p / parts);
      int to = Math.max(from, (int) ((long) dry.length * (p + 1) / parts) - length);
      starts.add(brightest(from, to, length));
    }
    return starts;
  }

  /** A steady tone fits in many places; what is rich in high frequencies fits in one. */
  private int brightest(int from, int to, int length) {
    int best = from;
    double most = -1;
    for (int start = from; start <= to; start += Math.max(1, length / 2)) {
      double energy = 0;
      for (int n = start + 2; n < Math.min(dry.length, start + length); n++) {
        double bend = dry[n] - 2.0 * dry[n - 1] + dry[n - 2];
        energy += bend * bend;
      }
      if (energy > most) {
        most = energy;
        best = start;
      }
    }
    return best;
  }

  private List<Sighting> look(List<Integer> starts, int size) {
    CrossSpectrum spectrum = new CrossSpectrum(size);
    List<Sighting> found = new ArrayList<>();
    for (int start : starts) {
      sighting(start, 0, spectrum).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Sighting> sighting(int start, int around, CrossSpectrum spectrum) {
    double[] x = spectrum.first();
    double[] y = spectrum.second();
    int size = x.length;
    int length = pieceLength();
    int reach = (size - length) / 2;
    int wetStart = start + around - reach;
    for (int n = 0; n < size; n++) {
      x[n] = n < length ? dry[start + n] : 0;
      int w = wetStart + n;
      y[n] = w >= 0 && w < wet.length ? wet[w] : 0;
    }
    spectrum.transform();
    double[] correlation = spectrum.whitenedCorrelation();
    double square = 0;
    double peak = 0;
    for (int lag = 0; lag <= 2 * reach; lag++) {
      square += correlation[lag] * correlation[lag];
      peak = Math.max(peak, Math.abs(correlation[lag]));
    }
    double rms = Math.sqrt(square / (2 * reach + 1));
    if (!(peak >= LEAST_PEAK * rms) || peak == 0) {
      return Optional.empty();
    }
    int nearest = -1;
    for (int lag = 0; lag <= 2 * reach; lag++) {
      boolean high = Math.abs(correlation[lag]) >= ALIKE * peak;
      if (high && (nearest < 0 || Math.abs(lag - reach) < Math.abs(nearest - reach))) {
        nearest = lag;
      }
    }
    return Optional.of(
        new Sighting(
            start + length / 2, around + nearest - reach, correlation[nearest] > 0 ? 1 : -1));
  }

  /** Those at the lag that most share, with those that lost samples may have moved; else none. */
  private List<Sighting> agreeing(List<Sighting> sightings, int pieces) {
    List<Sighting> best = List.of();
    for (Sighting one : sightings) {
      List<Sighting> same = sightings.stream().filter(s -> atOneLag(one, s)).toList();
      best = same.size() > best.size() ? same : best;
    }
    if (best.size() < ENOUGH * pieces || best.isEmpty()) {
      return List.of();
    }
    int lag = best.get(0).lagSamples();
    return sightings.stream()
        .filter(s -> Math.abs(s.lagSamples() - lag) < MOST_LOST_SECONDS * sampleRateHz)
        .toList();
  }

  private static boolean atOneLag(Sighting a, Sighting b) {
    return a.polarity() == b.polarity()
        && Math.abs(a.lagSamples() - b.lagSamples())
            <= PEAK_WIDTH + MOST_DRIFT * Math.abs(a.dryFrame() - b.dryFrame());
  }
}
