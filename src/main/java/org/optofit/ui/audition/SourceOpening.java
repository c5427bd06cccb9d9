package org.optofit.ui.audition;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.optofit.app.LongWork;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.audio.AudioFile;
import org.optofit.audio.AudioFileException;
import org.optofit.audio.AudioFileReader;
import org.optofit.dsp.PeakCache;
import org.optofit.store.SourcePlace;

/** Reads the file that is to play, in the background; of several the last counts. */
final class SourceOpening {
  /** Takes what was read. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes it.
     *
     * @param from the user's file, or null for the bundled piece
     * @param place where it is to stand
     */
    void take(Source opened, @Nullable Path from, SourcePlace place);
  }

  private final Services services;
  private final RecentFiles recent;
  private final Taker taker;
  private @Nullable LongWork<Source> reading;

  /** Opens for a taker; the user's own files are remembered. */
  SourceOpening(Services services, RecentFiles recent, Taker taker) {
    this.services = services;
    this.recent = recent;
    this.taker = taker;
  }

  /** Reads a file; if it cannot be read, says why and keeps what there is. */
  void open(Path file) {
    services.status().clear();
    read(
        file,
        opened -> {
          taker.take(opened, file, SourcePlace.DEFAULTS);
          recent.remember(file);
        },
        e -> {
          say(e);
          if (isMissing(e)) {
            recent.forget(file);
          }
        });
  }

  /**
   * Reads the file of last time. If it cannot be read, says so and takes the bundled piece.
   *
   * @param sample the bundled piece, where it was installed; it is not remembered among the user's
   *     own files
   * @param then is run once that is done
   */
  void restore(SourcePlace last, Optional<Path> sample, Runnable then) {
    Path file = last.file();
    if (file != null) {
      read(
          file,
          opened -> {
            taker.take(opened, file, last);
            then.run();
          },
          e ->
              openSample(
                  sample,
                  SourcePlace.DEFAULTS,
                  () -> {
                    services.status().say(StatusMessage.of(Kind.WARNING, notBack(file, e)));
                    then.run();
                  }));
    } else {
      openSample(sample, last, then);
    }
  }

  private void openSample(Optional<Path> sample, SourcePlace place, Runnable then) {
    if (sample.isEmpty()) {
      then.run();
      return;
    }
    read(
        sample.get(),
        opened -> {
          taker.take(opened, null, place);
          then.run();
        },
        e -> {
          say(e);
          then.run();
        });
  }

  private void read(Path file, Consumer<? super Source> then, Consumer<? super Exception> failed) {
    if (reading != null) {
      reading.stop();
    }
    String name = String.valueOf(file.getFileName());
    reading =
        LongWork.start(
            services,
            "Reading " + name,
            progress -> {
              AudioFile read = AudioFileReader.read(file, progress);
              return new Source(
                  read.clip(),
                  Optional.of(file),
                  PeakCache.of(read.clip().channels()),
                  read.warnings());
            },
            then,
            failed);
  }

  private void say(Exception e) {
    services.status().say(StatusMessage.of(Kind.ERROR, sentence(e)));
  }

  private static String notBack(Path file, Exception e) {
    String name = String.valueOf(file.getFileName());
    return isMissing(e)
        ? name + " of last time is not in " + file.getParent() + " any more. The sample is open."
        : name + " of last time is left out and the sample is open. " + sentence(e);
  }

  private static boolean isMissing(Exception e) {
    return e instanceof AudioFileException a && a.kind() == AudioFileException.Kind.MISSING;
  }

  private static String sentence(Exception e) {
    return e.getMessage() == null ? "The file could not be read." : e.getMessage();
  }
}
