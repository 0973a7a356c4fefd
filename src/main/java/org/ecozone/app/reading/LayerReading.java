package org.ecozone.app.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.ReadBy;
import org.ecozone.geo.Crs;
import org.ecozone.geo.CrsException;
import org.ecozone.store.exchange.ReadChoices;
import org.ecozone.store.exchange.ReadOption;
import org.ecozone.store.staging.Placing;
import org.ecozone.store.staging.Reading;

/** What a project says of the CRS and encoding of a file that is no GeoPackage. */
public final class LayerReading {
  private LayerReading() {}

  /** Of one layer. */
  public static Reading of(Layer layer) {
    return of(List.of(StatedTable.of(layer)));
  }

  /** Of a file, by its tables; of two that name an encoding the first. */
  public static Reading of(Collection<StatedTable> tables) {
    Map<String, Placing> placings = new HashMap<>();
    String encoding = "";
    for (StatedTable table : tables) {
      ReadBy by = table.setUp().readBy();
      if (!by.crs().isEmpty()) {
        placings.putIfAbsent(table.table(), placing(by.crs()));
      }
      encoding = encoding.isEmpty() ? by.encoding() : encoding;
    }
    ReadChoices choices =
        encoding.isEmpty()
            ? ReadChoices.NONE
            : ReadChoices.NONE.with(ReadOption.ENCODING, encoding);
    return Reading.LAYERS.withChoices(choices).withPlacings(placings);
  }

  /** What cannot be understood leaves the CRS undecided, so that the layer is not checked. */
  private static Placing placing(String crs) {
    try {
      return Placing.of(Crs.parse(crs));
    } catch (CrsException e) {
      return Placing.UNDECIDED;
    }
  }
}
