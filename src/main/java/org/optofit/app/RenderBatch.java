package org.optofit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.Progress;
import org.optofit.audio.SampleFormat;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;

/**
 * Renders several files one after the other with the same setting. One that fails is said and the
 * others are still done; when stopped, finished files stay and the running one leaves nothing
 * behind. Runs on the calling thread; immutable.
 */
public final class RenderBatch {
  /** Share of a file's work that reading it takes, for the progress only. */
  private static final double READING = 0.3;

  /** Follows the work. Called on the working thread. */
  public interface Observer {
    /** Takes the share done of a file, 0 to 1; false stops the batch. */
    boolean goOn(int index, double share);

    /** Takes what became of a file. */
    void finished(int index, RenderedItem result);
  }

  private final List<RenderItem> items;
  private final CompressorParameters parameters;
  private final double gainDb;
  private final SampleFormat format;
  private final @Nullable String insteadOfReplacing;

  /**
   * A batch.
   *
   * @param items what to render
   * @param parameters steady parameters
   * @param gainDb gain on top of the make-up gain, in dB
   * @param format coding of the samples in the files
   * @param insteadOfReplacing what to do when a file of the target's name is there and is kept, as
   *     a sentence; null if it may be replaced
   */
  public RenderBatch(
      List<RenderItem> items,
      CompressorParameters parameters,
      double gainDb,
      SampleFormat format,
      @Nullable String insteadOfReplacing) {
    this.items = List.copyOf(items);
    this.parameters = parameters;
    this.gainDb = gainDb;
    this.format = format;
    this.insteadOfReplacing = insteadOfReplacing;
  }

  /** Renders; one result per item, in their order. */
  public List<RenderedItem> run(Observer observer) {
    List<RenderedItem> results = new ArrayList<>();
    boolean stopped = false;
    for (int i = 0; i < items.size(); i++) {
      int index = i;
      RenderItem item = items.get(i);
      RenderedItem result;
      stopped = stopped || !observer.goOn(index, 0);
      if (stopped) {
        result = failed(item, RenderedItem.STOPPED);
      } else {
        try {
          result = new RenderedItem(item, render(item, share -> observer.goOn(index, share)), "");
        } catch (CancellationException e) {
          stopped = true;
          result = failed(item, RenderedItem.STOPPED);
        } catch (IOException e) {
          result = failed(item, String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
          result = failed(item, item.name() + " needs more memory than there is. Shorten it.");
        }
      }
      results.add(result);
      observer.finished(index, result);
    }
    return results;
  }

  private RenderOutcome render(RenderItem item, Progress progress) throws IOException {
    // What is no file is refused for what it is when it is to be written.
    if (insteadOfReplacing != null && Files.isRegularFile(item.target())) {
      throw new IOException(item.target() + " exists already and is kept. " + insteadOfReplacing);
    }
    AudioClip clip = item.input().read(share -> progress.goOn(READING * share));
    return new RenderJob(clip, item.partOrNull(), parameters, gainDb, format, item.target())
        .run(share -> progress.goOn(READING + (1 - READING) * share));
  }

  private static RenderedItem failed(RenderItem item, String sentence) {
    return new RenderedItem(item, null, sentence);
  }
}
