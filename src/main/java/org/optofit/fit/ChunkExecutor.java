package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads that work on chunks; results come in the order of the chunks.
 *
 * <p>With one thread the caller does the work. Threads are daemons and end with {@link #close}.
 */
final class ChunkExecutor implements AutoCloseable {
  private final @Nullable ExecutorService pool;

  /** Starts the threads, 1 or more. */
  ChunkExecutor(int threads) {
    pool =
        threads == 1
            ? null
            : Executors.newFixedThreadPool(
                threads,
                task -> {
                  Thread thread = new Thread(task, "fit");
                  thread.setDaemon(true);
                  return thread;
                });
  }

  /**
   * Applies a function to each item and waits for all.
   *
   * @throws CancellationException if the calling thread is interrupted; its interrupt flag is set
   */
  <T, R> List<R> map(List<T> items, Function<T, R> function) {
    if (pool == null || items.size() == 1) {
      return items.stream().map(function).toList();
    }
    List<Callable<R>> tasks = new ArrayList<>(items.size());
    for (T item : items) {
      tasks.add(() -> function.apply(item));
    }
    try {
      List<R> results = new ArrayList<>(items.size());
      for (Future<R> future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while chunks were in work");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdownNow();
    }
  }
}
