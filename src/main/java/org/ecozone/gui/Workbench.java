package org.ecozone.gui;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What the user is at; it changes the toolbar, not the window. */
enum Workbench {
  /** 规划. */
  PLANNING(Material2OutlinedAL.LAYERS),
  /** 审查. */
  REVIEW(Material2OutlinedAL.FACT_CHECK),
  /** 外业. */
  FIELD(Material2OutlinedMZ.TERRAIN);

  private final Ikon icon;

  Workbench(Ikon icon) {
    this.icon = icon;
  }

  Ikon icon() {
    return icon;
  }
}
