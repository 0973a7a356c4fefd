package org.ecozone.store.shape;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.geo.reference.CrsStatement;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.TableSpec.Column;
import org.ecozone.store.archive.ByteSource;
import org.ecozone.store.exchange.ColumnRoles;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReceivedTable;
import org.ecozone.store.exchange.RowSink;
import org.ecozone.store.shape.dbf.DbfTable;
import org.ecozone.store.shape.issue.ShapeIssue;
import org.ecozone.store.shape.shp.BadRecordException;
import org.ecozone.store.shape.shp.RecordChain;
import org.ecozone.store.shape.shp.RecordIndex;
import org.ecozone.store.shape.shp.ShpHeader;
import org.ecozone.zone.Issue;
import org.ecozone.zone.Reason;

/**
 * One shapefile, gone through once: what it holds, along what it is read, what is odd about it.
 *
 * <p>Threads: one at a time.
 */
final class OpenShape implements Closeable {
  private final String file;
  private final ShapeParts parts;
  private final List<Issue> issues = new ArrayList<>();
  private final List<ByteSource> sources = new ArrayList<>();
  private ByteSource shp;
  private ShpHeader header;
  private RecordChain chain;
  private RecordIndex index;
  private boolean indexed;
  private DbfTable dbf;
  private CrsStatement crs;

  private OpenShape(String file, ShapeParts parts) {
    this.file = file;
    this.parts = parts;
  }

  /**
   * Goes through all parts.
   *
   * @param file name for messages
   * @param chosen charset of the attributes, null if the user chose none
   * @param digest takes all bytes of the parts
   */
  static OpenShape open(
      String file, ShapeParts parts, Charset chosen, MessageDigest digest, Progress progress)
      throws StoreException {
    OpenShape shape = new OpenShape(file, parts);
    try {
      progress.stage("store/shape.stage.survey", parts.name());
      shape.surveyGeometry(digest, progress);
      shape.surveyAttributes(chosen, digest, progress);
      shape.crs = ShapeCrs.of(parts, file, shape.issues);
      for (PartKind kind : List.of(PartKind.PRJ, PartKind.CPG, PartKind.QPJ)) {
        if (parts.has(kind)) {
          digest.update(parts.text(kind));
        }
      }
      return shape;
    } catch (BadRecordException e) {
      StoreException refusal =
          new StoreException(Issue.of(e.issue(), file, parts.name(), e.args().toArray()), e);
      shape.closeAfter(refusal);
      throw refusal;
    } catch (IOException e) {
      StoreException refusal = shape.failure(e);
      shape.closeAfter(refusal);
      throw refusal;
    } catch (RuntimeException e) {
      shape.closeAfter(e);
      throw e;
    }
  }

  private ByteSource source(PartKind kind) throws IOException {
    ByteSource source = ByteSource.open(parts.get(kind));
    sources.add(source);
    return source;
  }

  private void surveyGeometry(MessageDigest digest, Progress progress)
      throws IOException, BadRecordException {
    shp = source(PartKind.SHP);
    header = ShpHeader.read(shp);
    if (parts.has(PartKind.SHX)) {
      index = new RecordIndex(source(PartKind.SHX));
    } else {
      say(ShapeIssue.SHX_MISSING);
    }
    chain = RecordChain.walk(shp, index, digest, progress);
    if (index != null) {
      index.digest(digest);
    }
    if (header.hasMoreDimensions()) {
      say(ShapeIssue.SHAPE_DIMENSIONS_DROPPED);
    }
  }

  private void surveyAttributes(Charset chosen, MessageDigest digest, Progress progress)
      throws IOException {
    if (parts.has(PartKind.DBF)) {
      byte[] cpg = parts.text(PartKind.CPG);
      String code =
          cpg == null ? null : new String(cpg, java.nio.charset.StandardCharsets.ISO_8859_1);
      long shapes =
          index != null && !chain.asIndexed() && !chain.isWhole() ? index.count() : chain.records();
      DbfTable.Request request = new DbfTable.Request(file, parts.name(), shapes, chosen, code);
      dbf = DbfTable.open(source(PartKind.DBF), request, digest, progress).orElse(null);
    }
    decide(progress);
    if (dbf == null) {
      say(parts.has(PartKind.DBF) ? ShapeIssue.DBF_DAMAGED : ShapeIssue.DBF_MISSING);
      return;
    }
    issues.addAll(dbf.issues());
    if (dbf.rows() != shapes()) {
      say(ShapeIssue.ROWS_DIFFER, shapes(), dbf.rows());
    }
    if (dbf.deleted() > 0) {
      say(ShapeIssue.ROWS_DELETED, dbf.deleted());
    }
  }

  /** Along the .shx if only that makes sense of the .shp, else along the records. */
  private void decide(Progress progress) throws IOException {
    long stated = header.statedBytes();
    if (stated > shp.size()) {
      say(ShapeIssue.SHAPE_TRUNCATED, stated, shp.size());
    }
    if (index != null && !chain.asIndexed()) {
      long good = index.countGood(shp, progress);
      boolean allGood = good == index.count() && good > 0;
      boolean asManyAsRows = dbf == null || dbf.rows() == index.count();
      boolean chainFits = chain.isWhole() && dbf != null && dbf.rows() == chain.records();
      indexed = allGood ? asManyAsRows || !chainFits : !chain.isWhole() && asManyAsRows && good > 0;
      if (indexed) {
        say(ShapeIssue.SHX_DECIDES, index.count(), chain.records());
        if (!allGood) {
          say(ShapeIssue.SHAPE_CHAIN_BROKEN, chain.records() + 1, index.count() - good);
        }
        return;
      }
      say(ShapeIssue.SHX_DISAGREES, index.count(), chain.records());
    }
    if (isDecidedByNumbers(progress)) {
      return;
    }
    sayEndOfChain(stated);
    if (chain.records() == 0) {
      say(ShapeIssue.SHAPE_EMPTY);
    }
  }

  /** More records than rows, and their numbers tell which of them are in use. */
  private boolean isDecidedByNumbers(Progress progress) throws IOException {
    if (!chain.isWhole() || !chain.oddNumbers() || dbf == null || chain.records() <= dbf.rows()) {
      return false;
    }
    Optional<RecordIndex> byNumber = RecordIndex.byNumber(shp, chain, dbf.rows(), progress);
    byNumber.ifPresent(
        made -> {
          index = made;
          indexed = true;
          say(ShapeIssue.SHAPE_NUMBERS_DECIDE, chain.records(), dbf.rows());
        });
    return indexed;
  }

  private void sayEndOfChain(long stated) {
    if (!chain.isWhole()) {
      long rowsLost = dbf == null ? 0 : Math.max(0, dbf.rows() - chain.records());
      if (chain.end() >= stated && rowsLost == 0) {
        say(ShapeIssue.SHAPE_TRAILING_BYTES, chain.size() - chain.end());
      } else {
        say(ShapeIssue.SHAPE_CHAIN_BROKEN, chain.records() + 1, Math.max(1, rowsLost));
      }
    }
    if (chain.oddNumbers()) {
      say(ShapeIssue.SHAPE_NUMBERS_ODD);
    }
  }

  private void say(ShapeIssue code, Object... args) {
    issues.add(Issue.of(code, file, parts.name(), args));
  }

  /** Number of shapes along the way that was decided on. */
  long shapes() {
    return indexed ? index.count() : chain.records();
  }

  ReceivedTable table() {
    List<Column> columns = dbf == null ? List.of() : dbf.columns();
    long rows = dbf == null ? shapes() : Math.max(shapes(), dbf.rows()) - dbf.deleted();
    return new ReceivedTable(parts.name(), columns, ColumnRoles.NONE, crs, rows);
  }

  List<Issue> issues() {
    return issues;
  }

  /** Null if there are no attributes. */
  DbfTable dbf() {
    return dbf;
  }

  List<Issue> read(Progress progress, RowSink sink) throws StoreException {
    progress.stage("store/shape.stage.read", parts.name());
    try {
      return new ShapeRows(this, file).read(progress, sink);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  ByteSource shp() {
    return shp;
  }

  ShpHeader header() {
    return header;
  }

  RecordChain chain() {
    return chain;
  }

  /** Null unless the shapes are read along it. */
  RecordIndex indexInUse() {
    return indexed ? index : null;
  }

  String name() {
    return parts.name();
  }

  InputFile shpFile() {
    return parts.get(PartKind.SHP);
  }

  private StoreException failure(IOException e) {
    return new StoreException(
        Issue.of(ShapeIssue.SHAPE_UNREADABLE, file, parts.name(), Reason.of(e)), e);
  }

  private void closeAfter(Exception failure) {
    try {
      close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (ByteSource source : sources) {
      source.close();
    }
  }
}
