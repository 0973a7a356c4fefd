package org.ecozone.store.dxf.land;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.dxf.curve.Affine;
import org.ecozone.store.dxf.drawing.Block;
import org.ecozone.store.dxf.drawing.Drawing;
import org.ecozone.store.dxf.drawing.Entity;
import org.ecozone.store.dxf.drawing.Entity.Insert;
import org.ecozone.store.dxf.drawing.Entity.Label;
import org.ecozone.store.dxf.drawing.Place;
import org.ecozone.store.dxf.group.DxfIssue;
import org.ecozone.zone.Issue;

/** Puts the entities of all blocks where they are inserted. */
final class BlockExpansion {
  private static final int DEEPEST = 32;

  /** Shapes, texts and inserted blocks together. */
  private static final long MOST_PLACED = 3_000_000;

  private static final int BY_BLOCK = 0;
  private static final int BY_LAYER = 256;
  private static final String LAYER_OF_BLOCK = "0";

  /** What was placed; {@code faults} are of inserts whose content is missing. */
  record Placed(
      List<Piece> pieces,
      List<PlacedLabel> labels,
      List<FaultyInsert> faults,
      Map<String, Long> blocksByLayer) {}

  /** An insert that brings nothing, and why. */
  record FaultyInsert(Place place, String layer, String block, DxfIssue why) {}

  /** What entities of a block take over from the insert. */
  private record Context(Affine map, String layer, int colour, String block) {}

  private final DrawingText text;
  private final String file;
  private final Progress progress;
  private final Map<String, Block> blocks = new HashMap<>();
  private final Map<String, Integer> layerColours = new HashMap<>();
  private final Predicate<String> hiddenInsert;
  private final Deque<String> open = new ArrayDeque<>();
  private final Placed placed =
      new Placed(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
  private long count;

  private BlockExpansion(
      Drawing drawing,
      DrawingText text,
      Predicate<String> hiddenInsert,
      String file,
      Progress progress) {
    this.text = text;
    this.file = file;
    this.progress = progress;
    this.hiddenInsert = hiddenInsert;
    drawing.blocks().forEach(block -> blocks.putIfAbsent(text.key(block.name()), block));
    drawing.layers().forEach(l -> layerColours.putIfAbsent(text.key(l.name()), l.colour()));
  }

  /**
   * Places all.
   *
   * @param hiddenInsert layers (decoded, lower case) whose blocks are not shown at all: frozen ones
   */
  static Placed of(
      Drawing drawing, DrawingText text, Set<String> hiddenInsert, String file, Progress progress)
      throws StoreException {
    BlockExpansion expansion =
        new BlockExpansion(drawing, text, hiddenInsert::contains, file, progress);
    expansion.place(drawing.entities(), new Context(Affine.IDENTITY, null, 7, ""));
    return expansion.placed;
  }

  private void place(List<Entity> entities, Context context) throws StoreException {
    for (Entity entity : entities) {
      if (++count > MOST_PLACED) {
        throw new StoreException(
            Issue.of(DxfIssue.BLOCKS_WITHOUT_END, file, "", MOST_PLACED), null);
      } else if ((count & 0xFFF) == 0) {
        progress.checkCancelled();
      }
      String own = text.of(entity.place().layer());
      String layer = own.equals(LAYER_OF_BLOCK) && context.layer() != null ? context.layer() : own;
      Affine map = context.map().after(entity.ocs());
      if (entity.shape() instanceof Insert insert) {
        insert(entity, insert, layer, context);
      } else if (entity.shape() instanceof Label label) {
        String plain = text.ofLabel(label);
        if (!plain.isEmpty() && Double.isFinite(label.x() + label.y())) {
          placed
              .labels()
              .add(
                  new PlacedLabel(
                      layer,
                      map.x(label.x(), label.y(), 0),
                      map.y(label.x(), label.y(), 0),
                      plain));
        }
      } else {
        placed
            .pieces()
            .add(new Piece(entity, layer, colour(entity, layer, context), context.block(), map));
      }
    }
  }

  private int colour(Entity entity, String layer, Context context) {
    int own = entity.place().colour();
    if (own == BY_BLOCK) {
      return context.colour();
    }
    return own == BY_LAYER
        ? layerColours.getOrDefault(layer.toLowerCase(java.util.Locale.ROOT), 7)
        : Math.abs(own);
  }

  private void insert(Entity entity, Insert insert, String layer, Context context)
      throws StoreException {
    String name = text.of(insert.block());
    placed.blocksByLayer().merge(layer, 1L, Long::sum);
    String key = text.key(insert.block());
    Block block = blocks.get(key);
    DxfIssue why = fault(entity, insert, block, key);
    if (why != null) {
      placed.faults().add(new FaultyInsert(entity.place(), layer, name, why));
      return;
    }
    if (hiddenInsert.test(layer.toLowerCase(java.util.Locale.ROOT)) || block.entities().isEmpty()) {
      return;
    }
    if (insert.columns() * insert.rows() > MOST_PLACED - count) {
      throw new StoreException(Issue.of(DxfIssue.BLOCKS_WITHOUT_END, file, "", MOST_PLACED), null);
    }
    open.push(key);
    String outermost = context.block().isEmpty() ? name : context.block();
    int colour = colour(entity, layer, context);
    Affine base =
        insert
            .map()
            .after(Affine.translation(-block.base()[0], -block.base()[1], -block.base()[2]));
    Affine world = context.map().after(entity.ocs());
    Affine turn = Affine.rotation(insert.turn());
    for (long row = 0; row < insert.rows(); row++) {
      for (long column = 0; column < insert.columns(); column++) {
        double dx = column * insert.columnStep();
        double dy = row * insert.rowStep();
        Affine step = Affine.translation(turn.x(dx, dy, 0), turn.y(dx, dy, 0), 0);
        Affine map = world.after(row == 0 && column == 0 ? base : step.after(base));
        count++;
        place(block.entities(), new Context(map, layer, colour, outermost));
      }
    }
    open.pop();
  }

  private DxfIssue fault(Entity entity, Insert insert, Block block, String key) {
    if (entity.fault() != null) {
      return entity.fault();
    } else if (block == null) {
      return DxfIssue.BLOCK_MISSING;
    } else if (!block.external().isEmpty()) {
      return DxfIssue.BLOCK_EXTERNAL;
    } else if (open.contains(key) || open.size() >= DEEPEST) {
      return DxfIssue.BLOCK_IN_ITSELF;
    } else if (insert.columns() > MOST_PLACED || insert.rows() > MOST_PLACED) {
      return DxfIssue.BLOCK_ARRAY_WRONG;
    }
    return null;
  }
}
