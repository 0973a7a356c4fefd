package org.ecozone.app.results;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.ecozone.report.FileSink;
import org.ecozone.screen.PreparedSite;
import org.ecozone.screen.ScreeningHeader;
import org.ecozone.screen.SiteScreening;
import org.ecozone.zone.Issue;

/**
 * A sink that is told of further issues, about writing: they do not belong into the record, which
 * is about judging.
 */
public record WithIssues(FileSink sink, List<Issue> more) implements FileSink {
  @Override
  public void begin(ScreeningHeader header) {
    sink.begin(header);
  }

  @Override
  public void site(SiteScreening screening) {
    sink.site(screening);
  }

  @Override
  public PreparedSite prepare(SiteScreening screening) {
    return sink.prepare(screening);
  }

  @Override
  public void end(Iterable<Issue> issues) {
    sink.end(() -> both(issues.iterator(), more.iterator()));
  }

  private static Iterator<Issue> both(Iterator<Issue> first, Iterator<Issue> second) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return first.hasNext() || second.hasNext();
      }

      @Override
      public Issue next() {
        return first.hasNext() ? first.next() : second.next();
      }
    };
  }

  @Override
  public void commit() throws IOException {
    sink.commit();
  }

  @Override
  public void close() {
    sink.close();
  }
}
