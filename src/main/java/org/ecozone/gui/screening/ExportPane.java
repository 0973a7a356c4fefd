package org.ecozone.gui.screening;

import java.io.File;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import org.ecozone.gui.common.Desk;

/** Asks for the folder of an export and has it written. */
final class ExportPane {
  private final Desk desk;
  private final ScreeningViewModel model;

  ExportPane(Desk desk, ScreeningViewModel model) {
    this.desk = desk;
    this.model = model;
  }

  void ask(Node beside) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(desk.texts().get("gui/screening.export.folder"));
    File folder = chooser.showDialog(beside.getScene().getWindow());
    if (folder != null) {
      model.export(folder.toPath());
    }
  }
}
