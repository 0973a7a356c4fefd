"""Prints what QGIS finds in a vector file: describe_with_qgis.py FILE."""
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.stdout.reconfigure(encoding="utf-8")
from qgis.core import QgsApplication, QgsVectorLayer  # noqa: E402

app = QgsApplication([], False)
app.initQgis()
layer = QgsVectorLayer(sys.argv[1], "layer", "ogr")
if not layer.isValid():
    sys.exit("QGIS cannot open " + sys.argv[1])
print("crs", layer.crs().authid())
for feature in layer.getFeatures():
    values = [str(value) for value in feature.attributes()]
    wkt = feature.geometry().asWkt(3) if feature.hasGeometry() else "no geometry"
    print(feature.id(), "|".join(values), wkt)
sys.stdout.flush()
os._exit(0)  # QGIS of Debian 12 may crash while it shuts down
