package org.ecozone.bench.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.store.exchange.InputFile;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReceivedFile;
import org.ecozone.store.txt.SurveyTxtReader;

/**
 * Reads a coordinate TXT of ten thousand parcels and a million points once, in a fresh process:
 * what a user waits for. Arguments: a file (made if it is not there), number of parcels, points of
 * each.
 */
public final class TxtBenchmark {
  private static final int ACROSS = 100;
  private static final double SPACING_M = 200;

  private TxtBenchmark() {}

  public static void main(String[] args) throws IOException, StoreException {
    Path file = Path.of(args.length > 0 ? args[0] : "target/bench/parcels.txt");
    int parcels = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    int points = args.length > 2 ? Integer.parseInt(args[2]) : 100;
    if (!Files.exists(file)) {
      write(file, parcels, points);
    }
    long start = System.nanoTime();
    ReceivedFile received =
        SurveyTxtReader.open(InputFile.of(file), ReadChoices.NONE, Progress.NONE);
    long opened = System.nanoTime();
    long[] count = new long[2];
    received.read(
        received.tables().get(0),
        Progress.NONE,
        row -> {
          count[0]++;
          count[1] += row.geometry().getNumPoints();
        });
    long end = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "%d parcels, %d points, %.1f MB: opened in %.2f s, read in %.2f s, together %.2f s%n",
        count[0],
        count[1],
        Files.size(file) / 1e6,
        (opened - start) / 1e9,
        (end - opened) / 1e9,
        (end - start) / 1e9);
  }

  private static void write(Path file, int parcels, int points) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("GB18030"))) {
      out.write("[属性描述]\r\n坐标系=2000国家大地坐标系\r\n几度分带=3\r\n带号=35\r\n[地块坐标]\r\n");
      for (int p = 0; p < parcels; p++) {
        String head = "%d,,DK%05d,第%d号地块,面,,工业用地,,@\r\n";
        out.write(String.format(Locale.ROOT, head, points, p, p));
        double north = 3_700_000 + SPACING_M * (p / ACROSS);
        double east = 35_560_000 + SPACING_M * (p % ACROSS);
        for (int i = 0; i < points; i++) {
          double angle = 2 * Math.PI * (i % (points - 1)) / (points - 1);
          double radius = 60 + 30 * Math.sin(5 * angle + p);
          out.write(
              String.format(
                  Locale.ROOT,
                  "J%d,1,%.3f,%.3f\r\n",
                  i % (points - 1) + 1,
                  north + radius * Math.cos(angle),
                  east + radius * Math.sin(angle)));
        }
      }
    }
  }
}
