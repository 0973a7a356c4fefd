package org.ecozone.gui.map;

import java.nio.IntBuffer;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import org.ecozone.carto.MapPicture;
import org.ecozone.carto.Viewport;

/**
 * The picture of the map: the newest that was painted, moved and scaled to where the map is now
 * until a better one is there.
 *
 * <p>Threads: {@link #offer} may be called by any; everything else belongs to the FX thread.
 * Pictures are taken over at the next pulse, so that many of them cost one.
 */
final class PictureNode {
  /**
   * So long the last picture is waited for after one that was complete: that one may have been of
   * the request before.
   */
  private static final int LINGER_PULSES = 60;

  private final Pane pane = new Pane();
  private final ImageView view = new ImageView();
  private final AtomicReference<MapPicture> newest = new AtomicReference<>();
  private final ReadOnlyBooleanWrapper painting = new ReadOnlyBooleanWrapper();
  private final Surface[] surfaces = new Surface[2];
  private final Runnable beforePulse;
  private final Consumer<MapPicture> giveBack;
  private volatile MapPicture current;
  private int front;
  private int quietPulses;
  private Viewport shown;
  private Viewport present;

  private final AnimationTimer pulses =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          beforePulse.run();
          take();
        }
      };

  /** Pixels that the toolkit reads; written only while another surface is shown. */
  private record Surface(IntBuffer pixels, PixelBuffer<IntBuffer> buffer, WritableImage image) {
    static Surface of(int widthPx, int heightPx) {
      IntBuffer pixels = IntBuffer.allocate(widthPx * heightPx);
      PixelBuffer<IntBuffer> buffer =
          new PixelBuffer<>(widthPx, heightPx, pixels, PixelFormat.getIntArgbPreInstance());
      return new Surface(pixels, buffer, new WritableImage(buffer));
    }

    boolean fits(MapPicture picture) {
      return buffer.getWidth() == picture.widthPx() && buffer.getHeight() == picture.heightPx();
    }
  }

  /**
   * @param beforePulse is done at every pulse while a picture is expected
   * @param giveBack gets pictures that are not needed any more
   */
  PictureNode(Runnable beforePulse, Consumer<MapPicture> giveBack) {
    this.beforePulse = beforePulse;
    this.giveBack = giveBack;
    view.setId("map-picture");
    view.setManaged(false);
    view.setMouseTransparent(true);
    pane.getChildren().add(view);
    pane.setMouseTransparent(true);
  }

  Node node() {
    return pane;
  }

  /** True from a request until its last picture is shown. */
  ReadOnlyBooleanProperty painting() {
    return painting.getReadOnlyProperty();
  }

  /** A picture was asked for. */
  void expect() {
    painting.set(true);
    quietPulses = 0;
    pulses.start();
  }

  /** Nothing more is coming. */
  void stop() {
    painting.set(false);
    pulses.stop();
  }

  /** Forgets the picture: another map. */
  void clear() {
    stop();
    newest.set(null);
    current = null;
    shown = null;
    view.setImage(null);
    surfaces[0] = null;
    surfaces[1] = null;
  }

  /** A picture is there. Any thread. */
  void offer(MapPicture picture) {
    MapPicture unseen = newest.getAndSet(picture);
    if (unseen != null && unseen != picture && unseen != current) {
      giveBack.accept(unseen);
    }
  }

  private void take() {
    MapPicture picture = newest.getAndSet(null);
    if (picture == null) {
      if (++quietPulses > LINGER_PULSES && !painting.get()) {
        pulses.stop();
      }
      return;
    }
    quietPulses = 0;
    if (picture != current) {
      copy(picture);
      if (current != null) {
        giveBack.accept(current);
      }
      current = picture;
    }
    shown = picture.viewport();
    place();
    painting.set(!picture.complete());
  }

  private void copy(MapPicture picture) {
    front = 1 - front;
    if (surfaces[front] == null || !surfaces[front].fits(picture)) {
      surfaces[front] = Surface.of(picture.widthPx(), picture.heightPx());
    }
    Surface surface = surfaces[front];
    surface.pixels().clear().put(picture.pixels()).clear();
    surface
        .buffer()
        .updateBuffer(all -> new Rectangle2D(0, 0, picture.widthPx(), picture.heightPx()));
    view.setImage(surface.image());
  }

  /** The map shows something else now: the picture goes along. */
  void follow(Viewport viewport) {
    present = viewport;
    place();
  }

  private void place() {
    if (shown == null || present == null || !shown.crs().equals(present.crs())) {
      view.setVisible(false);
      return;
    }
    double factor = shown.unitsPerPixel() / present.unitsPerPixel();
    double left = present.toPixelX(shown.toMapX(0));
    double top = present.toPixelY(shown.toMapY(0));
    boolean sameScale = Math.abs(factor - 1) < 1e-9;
    double device = present.pixelScale();
    view.setSmooth(!sameScale);
    view.setX(sameScale ? Math.rint(left * device) / device : left);
    view.setY(sameScale ? Math.rint(top * device) / device : top);
    view.setFitWidth(shown.widthPx() * factor);
    view.setFitHeight(shown.heightPx() * factor);
    view.setVisible(true);
  }

  /** What the picture on the screen is of; null if there is none. */
  Viewport shown() {
    return shown;
  }
}
