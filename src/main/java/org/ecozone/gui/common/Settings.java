package org.ecozone.gui.common;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.place.Notation;
import org.ecozone.app.preferences.AreaUnit;
import org.ecozone.app.preferences.Preferences;
import org.ecozone.app.preferences.Preferences.Officer;
import org.ecozone.app.preferences.ThemeName;

/** What the user chose, observable. FX thread. */
public final class Settings {
  private final ReadOnlyObjectWrapper<Preferences> preferences;

  public Settings(Preferences preferences) {
    this.preferences = new ReadOnlyObjectWrapper<>(preferences);
  }

  public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
    return preferences.getReadOnlyProperty();
  }

  public Preferences preferences() {
    return preferences.get();
  }

  /** Changes some of it; whoever looks at it hears of it at once. */
  public void change(UnaryOperator<Preferences> change) {
    preferences.set(change.apply(preferences.get()));
  }

  public ObservableValue<AreaUnit> areaUnit() {
    return preferences.map(all -> all.units().area());
  }

  public ObservableValue<Notation> notation() {
    return preferences.map(all -> all.units().notation());
  }

  /** CRS of coordinates shown, {@code EPSG:4544}; empty for that of the map. */
  public ObservableValue<String> coordinateCrs() {
    return preferences.map(all -> all.units().crs());
  }

  public ObservableValue<Officer> officer() {
    return preferences.map(Preferences::officer);
  }

  public ObservableValue<ThemeName> theme() {
    return preferences.map(all -> all.look().theme());
  }

  public ObservableValue<CacheChoice> cache() {
    return preferences.map(Preferences::cache);
  }
}
