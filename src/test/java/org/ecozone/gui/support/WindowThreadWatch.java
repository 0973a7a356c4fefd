package org.ecozone.gui.support;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks every few milliseconds at what the thread of the window is doing, and notes work that does
 * not belong there: reading files, overlay, rules, painting, setting up coordinate systems.
 */
public final class WindowThreadWatch implements AutoCloseable {
  private static final long PERIOD_MS = 4;

  /** Classes whose work belongs on workers. */
  private static final Pattern WORK =
      Pattern.compile(
          "org\\.ecozone\\.(store|overlay|screen\\.evaluation)\\..*"
              + "|org\\.ecozone\\.screen\\.(ReadyScreening|Screener|RuleSetReader|FilterCheck)"
              + "|org\\.ecozone\\.carto\\.(paint|lod|raster|pixel|label|legend)\\..*"
              + "|org\\.ecozone\\.carto\\.tile\\.(Assembly|LevelsBeside)"
              + "|org\\.ecozone\\.carto\\.style\\.(sld|library)\\..*"
              + "|org\\.geotools\\.(referencing|filter|sld|xml)\\..*"
              + "|org\\.sqlite\\..*"
              + "|java\\.nio\\.file\\.Files|sun\\.nio\\.ch\\.File.*"
              + "|java\\.io\\.(FileInputStream|FileOutputStream|RandomAccessFile)");

  /** These only hand work over, or make room for answers that workers give. */
  private static final Set<String> LIGHT =
      Set.of(
          "org.ecozone.carto.paint.ScenePlan",
          "org.ecozone.carto.paint.StyleClasses",
          "org.ecozone.overlay.KeyedFacts");

  /** Below these, files are the program's own classes and texts. */
  private static final Pattern OWN =
      Pattern.compile(
          "org\\.ecozone\\.gui\\.common\\.(Theme|Fonts)"
              + "|java\\.lang\\.ClassLoader|jdk\\.internal\\.loader\\..*|sun\\.net\\.www\\..*"
              + "|java\\.util\\.ServiceLoader.*|org\\.ecozone\\.zone\\.Texts|com\\.sun\\..*"
              + "|org\\.ecozone\\.gui\\.support\\..*|org\\.testfx\\..*");

  private final Map<String, String> found = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Thread window;
  private final Thread watcher;
  private volatile boolean over;

  public WindowThreadWatch(Thread window) {
    this.window = window;
    watcher = new Thread(this::watch, "window-thread-watch");
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch() {
    while (!over) {
      look(window.getStackTrace());
      try {
        Thread.sleep(PERIOD_MS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void look(StackTraceElement[] stack) {
    String work = null;
    boolean ofOurs = false;
    for (StackTraceElement frame : stack) {
      String type = frame.getClassName();
      if (OWN.matcher(type).matches() && (work == null || !ofOurs)) {
        return;
      }
      if (isWork(frame)) {
        work = type + "." + frame.getMethodName();
      }
      ofOurs |= type.startsWith("org.ecozone.");
    }
    if (work != null && ofOurs) {
      found.putIfAbsent(work, text(stack));
    }
  }

  private static boolean isWork(StackTraceElement frame) {
    String type = frame.getClassName();
    return WORK.matcher(type).matches()
        && !LIGHT.contains(type.replaceFirst("\\$.*", ""))
        && !frame.getMethodName().equals("<clinit>")
        && !isValue(type);
  }

  /** Records hold what was worked out elsewhere. */
  private static boolean isValue(String type) {
    try {
      return Class.forName(type, false, WindowThreadWatch.class.getClassLoader()).isRecord();
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static String text(StackTraceElement[] stack) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(40, stack.length); i++) {
      text.append("\n    at ").append(stack[i]);
    }
    return text.toString();
  }

  /** What was seen so far, each kind with one stack; empty if all is well. */
  public List<String> found() {
    synchronized (found) {
      return found.entrySet().stream().map(each -> each.getKey() + each.getValue()).toList();
    }
  }

  @Override
  public void close() {
    over = true;
    watcher.interrupt();
  }
}
