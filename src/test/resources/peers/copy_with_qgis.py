"""Copies one layer with QGIS: copy_with_qgis.py SOURCE.gpkg LAYER TARGET.gpkg EPSG_CODE. Prints "ok" when done."""
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

source, name, target, epsg = sys.argv[1:5]
app = QgsApplication([], False)
app.initQgis()
layer = QgsVectorLayer(f"{source}|layername={name}", name, "ogr")
if not layer.isValid():
    sys.exit("QGIS cannot open " + source)
options = QgsVectorFileWriter.SaveVectorOptions()
options.driverName = "GPKG"
options.layerName = name
crs = QgsCoordinateReferenceSystem("EPSG:" + epsg)
if crs != layer.crs():
    options.ct = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
result = QgsVectorFileWriter.writeAsVectorFormatV3(
    layer, target, QgsProject.instance().transformContext(), options
)
print("ok" if result[0] == QgsVectorFileWriter.NoError else result, flush=True)
os._exit(0)  # QGIS of Debian 12 may crash while it shuts down
