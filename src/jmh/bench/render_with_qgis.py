"""Paints the windows of src/jmh/bench/render with QGIS: plain fills with an outline, as a layer that was just added.

    python3 render_with_qgis.py ZONES THREADS RUNS
"""
import sys
import time

from qgis.core import (
    QgsApplication,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

WIDTH, HEIGHT = 1600, 1000


def main(path, threads, runs):
    app = QgsApplication([], False)
    app.initQgis()
    QgsApplication.setMaxThreads(threads)
    whole = QgsVectorLayer(path, "all", "ogr")
    tables = [name.split("!!::!!")[1] for name in whole.dataProvider().subLayers()]
    layers = [QgsVectorLayer(f"{path}|layername={table}", table, "ogr") for table in tables]
    extent = QgsRectangle()
    for layer in layers:
        extent.combineExtentWith(layer.extent())
    windows = [("whole extent", extent)]
    for km in (100, 20, 2):
        half = km * 500
        x, y = extent.center().x(), extent.center().y()
        windows.append(
            (f"{km} km", QgsRectangle(x - half, y - half * HEIGHT / WIDTH, x + half, y + half * HEIGHT / WIDTH))
        )
    for name, window in windows:
        processor = time.process_time()
        print_row(name, [paint(layers, window) for _ in range(runs)])
        print(f"{'  processor' + chr(39) + 's time':<45} mean {(time.process_time() - processor) * 1000 / runs:9.1f} ms", flush=True)
    app.exitQgis()


def paint(layers, window):
    settings = QgsMapSettings()
    settings.setLayers(list(reversed(layers)))  # the uppermost first
    settings.setDestinationCrs(layers[0].crs())
    settings.setOutputSize(QSize(WIDTH, HEIGHT))
    settings.setExtent(window)
    settings.setBackgroundColor(QColor(255, 255, 255))
    settings.setFlag(QgsMapSettings.Antialiasing, True)
    job = QgsMapRendererParallelJob(settings)
    start = time.perf_counter()
    job.start()
    job.waitForFinished()
    return (time.perf_counter() - start) * 1000


def print_row(what, times):
    ordered = sorted(times)
    print(
        f"{'QGIS, ' + what:<45} first {times[0]:8.1f}  median {ordered[len(ordered) // 2]:8.1f}"
        f"  best {ordered[0]:8.1f} ms",
        flush=True,
    )


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
