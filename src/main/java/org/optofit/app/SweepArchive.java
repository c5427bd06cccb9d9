package org.optofit.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.optofit.store.StoreException;
import org.optofit.store.SweepEntry;
import org.optofit.store.SweepKey;
import org.optofit.store.SweepRecord;
import org.optofit.store.SweepState;
import org.optofit.store.SweepStore;

/**
 * The state of one sweep, in memory and on disk at once: whatever was put in is there after the
 * program ends, in whichever way. Any thread.
 */
public final class SweepArchive {
  private final SweepStore store = new SweepStore();
  private final Path file;
  private final String notice;
  private final Map<SweepKey, SweepRecord> fits = new LinkedHashMap<>();
  private List<SweepEntry> entries;

  private SweepArchive(Path file, SweepStore.Loaded loaded) {
    this.file = file;
    this.notice = loaded.notice();
    this.entries = loaded.state().entries();
    loaded.state().fits().forEach(kept -> fits.put(kept.key(), kept));
  }

  /** Opens the state in a file, which need not exist. */
  public static SweepArchive open(Path file) {
    return new SweepArchive(file, new SweepStore().load(file));
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** A sentence when what was there could not be read; empty otherwise. */
  public String notice() {
    return notice;
  }

  /** The rows. */
  public synchronized List<SweepEntry> entries() {
    return entries;
  }

  /** The fit kept under a key. */
  public synchronized Optional<SweepRecord> find(SweepKey key) {
    return Optional.ofNullable(fits.get(key));
  }

  /** All fits kept. */
  public synchronized List<SweepRecord> fits() {
    return new ArrayList<>(fits.values());
  }

  /**
   * Keeps a fit in place of that under the same key.
   *
   * @throws StoreException if it cannot be written; it is then kept in memory
   */
  public synchronized void put(SweepRecord fit) throws StoreException {
    fits.put(fit.key(), fit);
    write();
  }

  /**
   * Forgets fits.
   *
   * @throws StoreException if it cannot be written
   */
  public synchronized void forget(List<SweepKey> keys) throws StoreException {
    if (fits.keySet().removeAll(keys)) {
      write();
    }
  }

  /**
   * Keeps the rows.
   *
   * @throws StoreException if they cannot be written; they are then kept in memory
   */
  public synchronized void setEntries(List<SweepEntry> rows) throws StoreException {
    if (!rows.equals(entries)) {
      entries = List.copyOf(rows);
      write();
    }
  }

  private void write() throws StoreException {
    store.save(file, new SweepState(entries, List.copyOf(fits.values())));
  }
}
