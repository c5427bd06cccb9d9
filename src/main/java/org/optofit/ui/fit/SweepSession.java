package org.optofit.ui.fit;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.SweepArchive;
import org.optofit.store.StoreException;
import org.optofit.store.SweepEntry;

/** Keeps the window's sweep in the configuration folder. Window's thread; files elsewhere. */
final class SweepSession {
  private static final String FILE = "sweep.json";

  private final Services services;
  private volatile @Nullable SweepArchive archive;
  private volatile List<SweepEntry> latest = List.of();

  SweepSession(Services services) {
    this.services = services;
  }

  /** Opens what is kept and hands on the captures. */
  void open(Consumer<List<SweepEntry>> captures) {
    services
        .background()
        .execute(
            () -> {
              SweepArchive opened = SweepArchive.open(services.configuration().resolve(FILE));
              archive = opened;
              services
                  .window()
                  .execute(
                      () -> {
                        captures.accept(opened.entries());
                        if (!opened.notice().isEmpty()) {
                          say(opened.notice());
                        }
                      });
            });
  }

  /** Where fits are kept. */
  SweepArchive archive() {
    SweepArchive opened = archive;
    return opened != null ? opened : SweepArchive.open(services.configuration().resolve(FILE));
  }

  /** Keeps the captures; of several changes in a row the last counts. */
  void keep(List<SweepEntry> captures) {
    latest = captures;
    services
        .background()
        .execute(
            () -> {
              try {
                archive().setEntries(latest);
              } catch (StoreException e) {
                String sentence =
                    Objects.toString(
                        e.getMessage(), "The sweep cannot be kept after the window closes.");
                services.window().execute(() -> say(sentence));
              }
            });
  }

  private void say(String sentence) {
    services.status().say(StatusMessage.of(StatusMessage.Kind.WARNING, sentence));
  }
}
