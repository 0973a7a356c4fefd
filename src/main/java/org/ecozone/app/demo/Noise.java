package org.ecozone.app.demo;

/**
 * Repeatable pseudo-random numbers and smooth noise; plain arithmetic only, the same on every
 * machine.
 */
final class Noise {
  private Noise() {}

  /** A number in [0, 1) that depends on nothing but its arguments. */
  static double unit(long seed, long a, long b) {
    long z = seed * 0x9E3779B97F4A7C15L + a * 0xC2B2AE3D27D4EB4FL + b * 0x165667B19E3779F9L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return (z >>> 11) * 0x1.0p-53;
  }

  /** A seed from a text. */
  static long seed(String text) {
    long hash = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  /** Smooth noise in [-1, 1] with a wave length of one unit. */
  static double smooth(long seed, double x, double y) {
    long column = (long) Math.floor(x);
    long row = (long) Math.floor(y);
    double u = ease(x - column);
    double v = ease(y - row);
    double below = mix(unit(seed, column, row), unit(seed, column + 1, row), u);
    double above = mix(unit(seed, column, row + 1), unit(seed, column + 1, row + 1), u);
    return 2 * mix(below, above, v) - 1;
  }

  /** Sum of octaves, each half as wide and half as strong; about [-1, 1]. */
  static double fractal(long seed, double x, double y, int octaves) {
    double sum = 0;
    double strength = 0.5;
    double scale = 1;
    for (int octave = 0; octave < octaves; octave++) {
      sum += strength * smooth(seed + octave, x * scale, y * scale);
      strength *= 0.55;
      scale *= 2;
    }
    return sum * 1.4;
  }

  private static double ease(double t) {
    return t * t * t * (t * (6 * t - 15) + 10);
  }

  private static double mix(double a, double b, double t) {
    return a + (b - a) * t;
  }
}
