package org.optofit.ui.audition;

import java.nio.file.Path;
import org.optofit.app.AuditionSession;
import org.optofit.app.LongWork;
import org.optofit.app.RenderJob;
import org.optofit.app.RenderOutcome;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.app.UnitSetting;
import org.optofit.audio.SampleFormat;
import org.optofit.model.AudioClip;
import org.optofit.ui.control.Numbers;

/** Writes what the unit makes of the whole file. Window's thread. */
public final class RenderViewModel {
  private final Services services;
  private final AuditionSession session;

  /** Renders the session's clip. */
  public RenderViewModel(Services services) {
    this.services = services;
    this.session = services.audition();
  }

  /** A name for the file: the source's with the knob's position behind. */
  public String suggestedName() {
    String name = session.clip().map(AudioClip::name).orElse("audio");
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    UnitSetting setting = session.setting();
    return stem + "-" + setting.mode().id() + "-" + Math.round(setting.peakReduction()) + ".wav";
  }

  /** Renders with the values in force now; playback and knobs may go on meanwhile. */
  public void run(Path target, SampleFormat format) {
    if (session.clip().isEmpty()) {
      return;
    }
    UnitSetting setting = session.setting();
    RenderJob job =
        new RenderJob(session.clip().get(), setting.parameters(), setting.gainDb(), format, target);
    String name = String.valueOf(target.getFileName());
    LongWork.start(
        services,
        "Rendering " + name,
        job::run,
        outcome -> services.status().say(report(name, outcome)),
        e -> services.status().say(StatusMessage.of(Kind.ERROR, String.valueOf(e.getMessage()))));
  }

  private static StatusMessage report(String name, RenderOutcome outcome) {
    String done = name + " is written, peak " + Numbers.decibels(outcome.peakDbfs()) + "FS.";
    if (outcome.clippedSamples() > 0) {
      return StatusMessage.of(
          Kind.WARNING,
          done
              + " "
              + outcome.clippedSamples()
              + (outcome.clippedSamples() == 1 ? " sample is" : " samples are")
              + " clipped; turn Gain down or render as 32 bit float.");
    }
    return StatusMessage.of(Kind.DONE, done);
  }
}
