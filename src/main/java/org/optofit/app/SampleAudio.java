package org.optofit.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The recordings that come with the program. */
public final class SampleAudio {
  /** Name of the folder. */
  public static final String FOLDER = "sample-audio";

  /** The piece the window opens with. */
  public static final String DRY_MUSIC = "dry-music.wav";

  /** A capture of that piece, for trying a fit. */
  public static final String WET_MUSIC = "wet-music-pr070.wav";

  private SampleAudio() {}

  /** The dry piece and one capture of it; empty where they were not installed. */
  public static List<Path> pair() {
    return find()
        .map(folder -> List.of(folder.resolve(DRY_MUSIC), folder.resolve(WET_MUSIC)))
        .filter(files -> files.stream().allMatch(Files::isRegularFile))
        .orElse(List.of());
  }

  /** The folder with the dry piece and its captures; empty where they were not installed. */
  public static Optional<Path> sweep() {
    return find().filter(folder -> Files.isRegularFile(folder.resolve(WET_MUSIC)));
  }

  /**
   * The folder: beside the program's jar, one above it, or in the working directory; empty where it
   * was not installed.
   */
  public static Optional<Path> find() {
    List<Path> places = new ArrayList<>();
    CodeSource code = SampleAudio.class.getProtectionDomain().getCodeSource();
    if (code != null && code.getLocation() != null) {
      try {
        Path jar = Path.of(code.getLocation().toURI()).toAbsolutePath();
        for (Path p = jar.getParent(); p != null && places.size() < 2; p = p.getParent()) {
          places.add(p);
        }
      } catch (URISyntaxException | IllegalArgumentException e) {
        places.clear();
      }
    }
    places.add(Path.of(""));
    return find(places);
  }

  /** The folder in the first of several places that has it with the dry piece in it. */
  static Optional<Path> find(List<Path> places) {
    return places.stream()
        .map(place -> place.resolve(FOLDER).toAbsolutePath().normalize())
        .filter(folder -> Files.isRegularFile(folder.resolve(DRY_MUSIC)))
        .findFirst();
  }
}
