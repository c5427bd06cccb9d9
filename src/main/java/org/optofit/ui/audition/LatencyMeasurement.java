package org.optofit.ui.audition;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.optofit.app.AuditionSession;
import org.optofit.app.LiveLatency;
import org.optofit.app.LongWork;
import org.optofit.app.LoopLatency;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.ui.control.Numbers;

/** How late the live input leaves the output, measured over a cable. Window's thread. */
public final class LatencyMeasurement {
  private final Services services;
  private final AuditionSession session;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyStringWrapper result =
      new ReadOnlyStringWrapper(this, "result", Numbers.NONE);

  /** Nothing measured yet. */
  LatencyMeasurement(Services services) {
    this.services = services;
    session = services.audition();
  }

  /** Whether it is being measured. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** What was measured last: {@code 62.3 ms}. */
  public ReadOnlyStringProperty resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Forgets what was measured, since another input has another latency. */
  void forget() {
    result.set(Numbers.NONE);
  }

  /** Plays a short burst and says how late it comes back; nothing else is heard meanwhile. */
  void start() {
    boolean played = session.status().playing();
    if (!played) {
      session.playOrPause();
    }
    running.set(true);
    forget();
    LongWork.start(
        services,
        "Measuring the latency",
        progress -> {
          try {
            return LiveLatency.measure(services.engine(), progress);
          } finally {
            services.window().execute(() -> end(played));
          }
        },
        this::say,
        e -> services.status().say(StatusMessage.of(Kind.ERROR, String.valueOf(e.getMessage()))));
  }

  private void end(boolean played) {
    running.set(false);
    if (!played && session.live().isPresent() && session.status().playing()) {
      session.playOrPause();
    }
  }

  private void say(Optional<LoopLatency> found) {
    found.ifPresentOrElse(
        late -> {
          result.set(Numbers.milliseconds(late.milliseconds()));
          services
              .status()
              .say(
                  StatusMessage.of(
                      Kind.DONE, "From output to input the burst took " + result.get() + "."));
        },
        () ->
            services
                .status()
                .say(
                    StatusMessage.of(
                        Kind.WARNING,
                        "Nothing came back. Connect output to input and measure again.")));
  }
}
