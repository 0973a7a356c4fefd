package org.ecozone.bench.province;

/** Repeatable pseudo-random numbers and smooth noise, the same on every machine. */
final class Noise {
  private Noise() {}

  /** A number in [0, 1) that depends on nothing but its arguments. */
  static double unit(long seed, long a, long b) {
    long z = seed * 0x9E3779B97F4A7C15L + a * 0xD1342543DE82EF95L + b * 0xAF251AF3B0F025B5L;
    z = (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
    z = (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
    z ^= z >>> 32;
    return (z >>> 11) * 0x1.0p-53;
  }

  /** A whole number in [0, bound). */
  static int below(int bound, long seed, long a, long b) {
    return (int) (unit(seed, a, b) * bound);
  }

  /** Four octaves of smooth noise, about [-1, 1], whose longest wave is one unit. */
  static double fractal(long seed, double x, double y) {
    double sum = 0;
    double strength = 0.7;
    double scale = 1;
    for (int octave = 0; octave < 4; octave++) {
      sum += strength * smooth(seed + octave, x * scale, y * scale);
      strength *= 0.55;
      scale *= 2;
    }
    return sum;
  }

  private static double smooth(long seed, double x, double y) {
    long column = (long) Math.floor(x);
    long row = (long) Math.floor(y);
    double u = ease(x - column);
    double v = ease(y - row);
    double south = mix(unit(seed, column, row), unit(seed, column + 1, row), u);
    double north = mix(unit(seed, column, row + 1), unit(seed, column + 1, row + 1), u);
    return 2 * mix(south, north, v) - 1;
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double mix(double a, double b, double t) {
    return a + (b - a) * t;
  }
}
