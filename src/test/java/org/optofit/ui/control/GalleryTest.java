package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.optofit.ui.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Lays every control out in both themes; the pictures are left in {@code target/gallery}. */
@ExtendWith(ApplicationExtension.class)
final class GalleryTest {
  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyControlFitsOnTheSheet(Theme theme) throws Exception {
    ComponentsGallery gallery = WaitForAsyncUtils.asyncFx(() -> laidOut(theme)).get();
    WritableImage picture =
        WaitForAsyncUtils.asyncFx(() -> gallery.snapshot(new SnapshotParameters(), null)).get();
    save(picture, theme);
    assertEquals(ComponentsGallery.WIDTH, picture.getWidth(), "nothing sticks out");
    assertEquals(ComponentsGallery.HEIGHT, picture.getHeight(), "nothing sticks out");
  }

  /** A scene without a window: the sheet is higher than the headless screen. */
  private static ComponentsGallery laidOut(Theme theme) {
    ComponentsGallery gallery = new ComponentsGallery();
    Scene scene = new Scene(gallery, ComponentsGallery.WIDTH, ComponentsGallery.HEIGHT);
    theme.apply(scene);
    gallery.applyCss();
    gallery.layout();
    gallery.showStates();
    return gallery;
  }

  private static void save(WritableImage picture, Theme theme) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "gallery"));
    Path file = folder.resolve(theme.name().toLowerCase(java.util.Locale.ROOT) + ".png");
    ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
  }
}
