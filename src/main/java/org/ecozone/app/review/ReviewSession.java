package org.ecozone.app.review;

import java.time.Clock;
import org.ecozone.app.Installation;
import org.ecozone.app.workspace.Workspace;

/**
 * What is known of the sites under review.
 *
 * <p>Threads: belongs to the window's thread, as the workspace does.
 */
public final class ReviewSession {
  private final Workspace workspace;
  private final Installation installation;
  private final Clock clock;

  public ReviewSession(Workspace workspace, Installation installation, Clock clock) {
    this.workspace = workspace;
    this.installation = installation;
    this.clock = clock;
  }
}
