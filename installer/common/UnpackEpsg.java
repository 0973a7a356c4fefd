import java.nio.file.Files;
import java.nio.file.Path;
import org.geotools.referencing.CRS;

/**
 * Has GeoTools unpack its EPSG database into a folder, so that the packages ship it ready to use.
 * Usage: {@code java -cp LIB/ecozone.jar installer/common/UnpackEpsg.java FOLDER}.
 */
public final class UnpackEpsg {
  private UnpackEpsg() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
    System.setProperty("EPSG-HSQL.directory", folder.toString());
    String name = CRS.decode("EPSG:3035", true).getName().getCode();
    long bytes;
    try (var files = Files.walk(folder)) {
      bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
    System.out.println(name + ", " + bytes / 1_000_000 + " MB");
    System.exit(bytes > 30_000_000 ? 0 : 1);
  }
}
