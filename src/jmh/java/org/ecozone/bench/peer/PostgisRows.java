package org.ecozone.bench.peer;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.ecozone.bench.run.Options;
import org.ecozone.bench.world.Features;

/**
 * Writes every feature of a GeoPackage as a line for COPY: table, fid, site id, geometry in
 * hexadecimal WKB. {@code --file FILE}, to the standard output.
 */
public final class PostgisRows {
  private PostgisRows() {}

  public static void main(String[] args) throws Exception {
    HexFormat hex = HexFormat.of();
    try (OutputStream out = new BufferedOutputStream(System.out, 1 << 20)) {
      Features.each(
          Options.of(args).path("file"),
          row -> {
            String head = row.table() + "\t" + row.fid() + "\t" + row.id() + "\t";
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(hex.formatHex(row.wkb()).getBytes(StandardCharsets.US_ASCII));
            out.write('\n');
          });
    }
  }
}
