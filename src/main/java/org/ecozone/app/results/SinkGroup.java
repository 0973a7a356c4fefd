package org.ecozone.app.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.report.FileSink;
import org.ecozone.screen.PreparedSite;
import org.ecozone.screen.ScreeningHeader;
import org.ecozone.screen.ScreeningSink;
import org.ecozone.screen.SiteScreening;
import org.ecozone.zone.Issue;

/** Several sinks fed as one; their files appear together at the end, or not at all. */
public final class SinkGroup implements ScreeningSink, AutoCloseable {
  private final List<FileSink> files = new ArrayList<>();
  private final List<ScreeningSink> others = new ArrayList<>();

  public void add(FileSink sink) {
    files.add(sink);
  }

  public void watch(ScreeningSink sink) {
    others.add(sink);
  }

  @Override
  public void begin(ScreeningHeader header) {
    files.forEach(sink -> sink.begin(header));
    others.forEach(sink -> sink.begin(header));
  }

  @Override
  public void site(SiteScreening screening) {
    files.forEach(sink -> sink.site(screening));
    others.forEach(sink -> sink.site(screening));
  }

  @Override
  public PreparedSite prepare(SiteScreening screening) {
    PreparedSite[] all = new PreparedSite[files.size() + others.size()];
    int count = 0;
    for (FileSink sink : files) {
      all[count++] = sink.prepare(screening);
    }
    for (ScreeningSink sink : others) {
      all[count++] = sink.prepare(screening);
    }
    return () -> {
      for (PreparedSite one : all) {
        one.write();
      }
    };
  }

  @Override
  public void end(Iterable<Issue> issues) {
    files.forEach(sink -> sink.end(issues));
    others.forEach(sink -> sink.end(issues));
  }

  public void commit() throws IOException {
    for (FileSink sink : files) {
      sink.commit();
    }
  }

  @Override
  public void close() {
    RuntimeException first = null;
    for (FileSink sink : files) {
      try {
        sink.close();
      } catch (RuntimeException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
