package org.optofit.capture;

import java.util.Optional;

/**
 * What an aligned pair holds, measured once for all checks.
 *
 * @param levels short-time levels and gains
 * @param resemblance how much wet is like dry at one gain
 * @param spectra spectra, and the gains of bands
 * @param hum mains hum in wet; empty where the pair is too short to tell
 * @param echo strongest repeat in wet; empty where the pair is too short to tell
 */
record PairContent(
    ShortTimeLevels levels,
    Resemblance resemblance,
    PairSpectra spectra,
    Optional<Hum> hum,
    Optional<Echo> echo) {
  /** Measures. */
  static PairContent of(AlignedPair pair, ShortTimeLevels levels) {
    PairSpectra spectra = PairSpectra.of(pair, levels);
    return new PairContent(
        levels, Resemblance.of(pair.dry(), pair.wet()), spectra, Hum.in(spectra), Echo.in(spectra));
  }
}
