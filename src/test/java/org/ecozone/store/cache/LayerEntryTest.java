package org.ecozone.store.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ecozone.geo.Crs;
import org.ecozone.store.cache.frame.FrameFormat;
import org.ecozone.support.Seeded;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.Source;
import org.ecozone.zone.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

class LayerEntryTest {
  private static final EntryStore.Size ROOM = new EntryStore.Size(0, 1 << 30);
  private static final long MOST = 1 << 26;

  @TempDir Path folder;
  private EntryStore store;
  private Path entry;

  @BeforeEach
  void open() {
    CacheFolder.Opened opened = CacheFolder.open(folder.resolve("cache"));
    assertThat(opened.refusal()).isNull();
    store = new EntryStore(opened.folder(), "build 1");
    entry = opened.folder().entry(EntryStore.idOf(NastyLayer.HEAD), EntryKind.LAYER);
  }

  private void write(LayerContent content) throws Exception {
    store.write(
        EntryStore.idOf(NastyLayer.HEAD),
        NastyLayer.HEAD,
        to -> LayerEncoder.write(content, to),
        ROOM);
  }

  private Optional<LayerContent> read() throws EntryStore.Refused {
    return store.read(NastyLayer.HEAD, MOST, LayerDecoder::read).map(EntryStore.Entry::content);
  }

  private static void assertSame(LayerContent actual, LayerContent expected) {
    Source source = new Source("f", "t", "s");
    LayerAssert.assertSame(
        actual.with(source, LayerIdentity.NOT_STATED),
        expected.with(source, LayerIdentity.NOT_STATED));
  }

  @Test
  void everythingComesBackToTheBit() throws Exception {
    write(NastyLayer.content());

    assertSame(read().orElseThrow(), NastyLayer.content());
    assertThat(folder.resolve("cache")).isDirectoryContaining(file -> file.equals(entry));
  }

  @Test
  void aLayerOfManyFramesComesBack() throws Exception {
    LayerContent small = NastyLayer.content();
    Random random = new Random(7);
    List<Zone> zones = new ArrayList<>();
    GeometryFactory factory = new GeometryFactory();
    for (int i = 0; i < 3000; i++) {
      double[] xy = random.doubles(2L * (2 + random.nextInt(200))).toArray();
      zones.add(
          new Zone(
              i,
              factory.createLineString(new PackedCoordinateSequence.Double(xy, 2, 0)),
              "code" + i,
              "名".repeat(random.nextInt(400)),
              "",
              true,
              Map.of("N", (long) i)));
    }
    LayerContent large =
        new LayerContent(
            "HDGLFW",
            false,
            "t",
            Crs.ofEpsg(4490),
            zones,
            List.of(),
            new Envelope(),
            0,
            Map.of(),
            List.of());
    write(large);

    assertThat(Files.size(entry)).isGreaterThan(3L * FrameFormat.PAYLOAD);
    assertSame(read().orElseThrow(), large);
    write(small);
    assertSame(read().orElseThrow(), small);
  }

  @Test
  void anEntryIsNotFoundUnderAnotherKey() throws Exception {
    write(NastyLayer.content());
    EntryHead other =
        new EntryHead("build 1", EntryKind.LAYER, "cd".repeat(32), "区 划.gpkg", "红线", "key");
    Files.copy(entry, entry.resolveSibling("ecozone-" + EntryStore.idOf(other) + ".layer"));

    assertThat(store.read(other, MOST, LayerDecoder::read)).isEmpty();
  }

  @Test
  void anEntryOfAnotherBuildIsSaidAndDeleted() throws Exception {
    write(NastyLayer.content());
    EntryStore newer =
        new EntryStore(CacheFolder.open(folder.resolve("cache")).folder(), "build 2");

    assertThatThrownBy(() -> newer.read(NastyLayer.HEAD, MOST, LayerDecoder::read))
        .isInstanceOfSatisfying(
            EntryStore.Refused.class,
            e -> assertThat(e.issue().code()).isEqualTo("CACHE_ENTRY_OTHER_VERSION"));
    assertThat(entry).doesNotExist();
  }

  @Test
  void anEntryOfAnotherFormatIsSaidAndDeleted() throws Exception {
    write(NastyLayer.content());
    byte[] bytes = Files.readAllBytes(entry);
    ByteBuffer prologue = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    prologue.putInt(8, FrameFormat.VERSION + 1);
    prologue.putInt(12, FrameFormat.crcOf(bytes, 12));
    Files.write(entry, bytes);

    assertThat(refusal()).isEqualTo("CACHE_ENTRY_OTHER_VERSION");
    assertThat(entry).doesNotExist();
  }

  /** Code of the issue, or empty if the entry was read. */
  private String refusal() {
    try {
      return read().isPresent() ? "" : "absent";
    } catch (EntryStore.Refused e) {
      return e.issue().code();
    }
  }

  @Test
  void everyTruncationIsNoticed() throws Exception {
    write(NastyLayer.content());
    byte[] whole = Files.readAllBytes(entry);
    for (int length = 0; length < whole.length; length++) {
      Files.write(entry, Arrays.copyOf(whole, length));
      assertThat(refusal()).as("length " + length).isEqualTo("CACHE_ENTRY_DAMAGED");
    }
    Files.write(entry, Arrays.copyOf(whole, whole.length + 1));
    assertThat(refusal()).isEqualTo("CACHE_ENTRY_DAMAGED");
    assertThat(entry).doesNotExist();
  }

  @Test
  void everyFlippedBitIsNoticed() throws Exception {
    write(NastyLayer.content());
    byte[] whole = Files.readAllBytes(entry);
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= (byte) (1 << i % 8);
      Files.write(entry, flipped);
      assertThat(refusal()).as("byte " + i).isEqualTo("CACHE_ENTRY_DAMAGED");
    }
  }

  /**
   * A content whose checksums are right and which means nothing: read as something or refused,
   * never a failure, and never more memory than the file is worth.
   */
  @Test
  void aForgedEntryIsNeverAFailure() throws Exception {
    write(NastyLayer.content());
    byte[] whole = Files.readAllBytes(entry);
    Random random = new Random(Seeded.seedOf("LayerEntryTest"));
    for (int round = 0; round < 3000; round++) {
      Files.write(entry, forged(whole, random));
      assertThat(refusal()).isIn("", "CACHE_ENTRY_DAMAGED");
    }
  }

  /** Changes a few bytes of the second frame and makes every checksum right again. */
  private static byte[] forged(byte[] whole, Random random) {
    ByteBuffer file = ByteBuffer.wrap(whole.clone()).order(ByteOrder.LITTLE_ENDIAN);
    int head = FrameFormat.PROLOGUE;
    int frame = head + FrameFormat.FRAME_HEAD + file.getInt(head);
    int length = file.getInt(frame);
    int payload = frame + FrameFormat.FRAME_HEAD;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = payload + random.nextInt(length / 4) * 4;
      int[] odd = {
        0, -1, 1, 2, Integer.MAX_VALUE, Integer.MIN_VALUE, random.nextInt(64), random.nextInt()
      };
      file.putInt(at, odd[random.nextInt(odd.length)]);
    }
    file.putInt(frame + 4, FrameFormat.crcOf(1, length, file.slice(payload, length)));
    java.util.zip.CRC32 all = new java.util.zip.CRC32();
    all.update(file.slice(head + FrameFormat.FRAME_HEAD, file.getInt(head)));
    all.update(file.slice(payload, length));
    int closing = payload + length;
    file.putLong(closing + FrameFormat.FRAME_HEAD + 8, all.getValue());
    ByteBuffer end = file.slice(closing + FrameFormat.FRAME_HEAD, FrameFormat.CLOSING);
    return file.putInt(closing + 4, FrameFormat.crcOf(2, 0, end)).array();
  }

  @Test
  void anEntryLargerThanItsFileCanFillIsNotLookedAt() throws Exception {
    write(NastyLayer.content());

    assertThatThrownBy(() -> store.read(NastyLayer.HEAD, 100, LayerDecoder::read))
        .isInstanceOf(EntryStore.Refused.class);
  }

  @Test
  void whatAnEntryCannotHoldIsNotKept() throws Exception {
    LayerContent small = NastyLayer.content();
    Zone odd =
        new Zone(
            1, small.zones().get(0).geometry(), "", "", "", true, Map.of("N", Integer.valueOf(1)));
    write(
        new LayerContent(
            small.code(),
            true,
            "",
            small.crs(),
            List.of(odd),
            List.of(),
            new Envelope(),
            0,
            Map.of(),
            List.of()));

    assertThat(folder.resolve("cache")).isEmptyDirectory();
  }
}
