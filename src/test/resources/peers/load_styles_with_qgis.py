# load_styles_with_qgis.py FOLDER
# Loads every SLD file of a folder into layers of areas, lines and points with QGIS. A file is good
# if at least one kind of layer takes it and has a symbol then. Prints "ok", or the bad files.
import glob
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.core import QgsApplication, QgsRenderContext, QgsVectorLayer

app = QgsApplication([], False)
app.initQgis()
bad = []
for file in sorted(glob.glob(os.path.join(sys.argv[1], "*.sld"))):
    said = ""
    good = False
    for kind in ("Polygon", "LineString", "Point"):
        fields = "&field=class:string&field=name:string"
        layer = QgsVectorLayer(kind + "?crs=epsg:4490" + fields, "t", "memory")
        message, done = layer.loadSldStyle(file)
        said = said or message
        good = good or (done and len(layer.renderer().symbols(QgsRenderContext())) > 0)
    if not good:
        bad.append(os.path.basename(file) + ": " + said)
print("\n".join(bad) if bad else "ok")
