package org.ecozone.app.results;

import java.io.IOException;
import java.util.ArrayList;
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
  public void end(List<Issue> issues) {
    List<Issue> all = new ArrayList<>(issues);
    all.addAll(more);
    sink.end(all);
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
