package org.ecozone.arch.canary.store;

import java.net.http.HttpClient;

/** Canary: the network outside field. */
public final class StoreKnowsNetwork {
  public Class<?> use() {
    return HttpClient.class;
  }
}
